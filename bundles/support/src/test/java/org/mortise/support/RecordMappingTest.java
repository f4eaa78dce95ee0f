package org.mortise.support;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappings;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.metadata.MetadataSourceAdapter;
import org.eclipse.persistence.logging.SessionLog;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Descriptions, entities, migrations and translations say the same four times: this holds them together, on a real database. */
public class RecordMappingTest {

    private static final File RESOURCES = new File("src/main/resources/META-INF/mortise");
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntityManagerFactory factory;
    private EntityManager em;

    @Before
    public void migrate() throws Exception {
        DataSource dataSource = TestDatabase.migrated("db/org.mortise.support/changelog.xml");
        Map<String, Object> properties = new HashMap<>();
        properties.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("javax.persistence.jtaDataSource", dataSource);
        properties.put("javax.persistence.nonJtaDataSource", dataSource);
        properties.put("eclipselink.metadata-source", NoCustomFields.class.getName());
        properties.put("eclipselink.logging.level", "WARNING");
        factory = Persistence.createEntityManagerFactory("support", properties);
        em = factory.createEntityManager();
    }

    @After
    public void close() {
        em.close();
        factory.close();
    }

    @Test
    public void everyFieldIsMappedAndEveryMappingHasItsColumn() throws Exception {
        for (JsonNode type : types()) {
            String entity = type.get("entity").asText();
            ClassDescriptor descriptor = descriptor(entity);
            assertNotNull("no entity " + entity, descriptor);
            for (JsonNode field : type.get("fields")) {
                assertMapped(descriptor, field.get("name").asText());
                if (field.get("type").asText().equals("money")) {
                    assertMapped(descriptor, field.get("name").asText() + "Currency");
                }
            }
            em.createQuery("select e from " + entity + " e").getResultList();
        }
    }

    @Test
    public void everyLabelIsTranslated() throws Exception {
        Set<String> labels = new TreeSet<>();
        for (JsonNode type : types()) {
            String label = type.get("label").asText();
            labels.add(label);
            for (JsonNode field : type.get("fields")) {
                String fieldLabel = label + "." + field.get("name").asText();
                labels.add(fieldLabel);
                field.path("values").forEach(value -> labels.add(fieldLabel + "." + value.asText()));
            }
        }
        for (String language : List.of("en", "zh-CN")) {
            JsonNode texts = JSON.readTree(new File(RESOURCES, "i18n/" + language + ".json"));
            Set<String> missing = new TreeSet<>(labels);
            missing.removeIf(texts::has);
            assertEquals(language, Set.of(), missing);
        }
    }

    @Test
    public void whatIsWrittenIsRead() throws Exception {
        UUID caseId = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        Instant now = Instant.parse("2026-03-01T10:15:30.123Z");
        em.getTransaction().begin();
        persist("SupportCase", Map.of("id", caseId, "createdAt", now, "modifiedAt", now, "teams", List.of(team)));
        UUID responseId = UUID.randomUUID();
        persist("CsatResponse", Map.of("id", responseId, "createdAt", now, "modifiedAt", now, "case", caseId));
        em.getTransaction().commit();
        em.clear();

        SupportCase read = em.find(SupportCase.class, caseId);
        assertEquals(List.of(team), value("SupportCase", read, "teams"));
        assertEquals(now, value("SupportCase", read, "createdAt"));
        assertEquals(caseId, em.find(CsatResponse.class, responseId).getCase());
    }

    private void persist(String entity, Map<String, Object> values) throws Exception {
        ClassDescriptor descriptor = descriptor(entity);
        Object record = descriptor.getJavaClass().getDeclaredConstructor().newInstance();
        values.forEach(
                (name, value) -> descriptor.getMappingForAttributeName(name).setAttributeValueInObject(record, value));
        em.persist(record);
    }

    private Object value(String entity, Object record, String attribute) {
        AbstractSession session =
                (AbstractSession) em.unwrap(JpaEntityManager.class).getActiveSession();
        return descriptor(entity)
                .getMappingForAttributeName(attribute)
                .getRealAttributeValueFromObject(record, session);
    }

    private ClassDescriptor descriptor(String entity) {
        return em.unwrap(JpaEntityManager.class).getServerSession().getDescriptorForAlias(entity);
    }

    private static List<JsonNode> types() throws Exception {
        List<JsonNode> types = new ArrayList<>();
        for (File file : new File(RESOURCES, "types").listFiles()) {
            types.add(JSON.readTree(file));
        }
        assertEquals(3, types.size());
        return types;
    }

    private static void assertMapped(ClassDescriptor descriptor, String attribute) {
        assertNotNull(descriptor.getAlias() + "." + attribute, descriptor.getMappingForAttributeName(attribute));
    }

    /** In the place of the platform's source of custom fields, which needs a running platform. */
    public static final class NoCustomFields extends MetadataSourceAdapter {

        @Override
        public XMLEntityMappings getEntityMappings(Map<String, Object> properties, ClassLoader loader, SessionLog log) {
            return null;
        }

        @Override
        public Map<String, Object> getPropertyOverrides(
                Map<String, Object> properties, ClassLoader loader, SessionLog log) {
            return null;
        }
    }
}
