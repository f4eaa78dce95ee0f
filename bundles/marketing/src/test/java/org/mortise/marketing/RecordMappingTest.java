package org.mortise.marketing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.jpa.metadata.xml.XMLEntityMappings;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.metadata.MetadataSourceAdapter;
import org.eclipse.persistence.logging.SessionLog;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

/** Descriptions, entities and migrations are three files that say the same: this holds them together, on a real database. */
public class RecordMappingTest {

    /** Held, since the log manager forgets loggers that nobody holds; Liquibase tells of every index otherwise. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private EntityManagerFactory factory;
    private EntityManager em;

    @Before
    public void migrate() throws Exception {
        LIQUIBASE.setLevel(Level.WARNING);
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = dataSource.getConnection()) {
            new Liquibase(
                            "db/org.mortise.marketing/changelog.xml",
                            new ClassLoaderResourceAccessor(),
                            new JdbcConnection(connection))
                    .update("");
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("javax.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("javax.persistence.jtaDataSource", dataSource);
        properties.put("javax.persistence.nonJtaDataSource", dataSource);
        properties.put("eclipselink.metadata-source", NoCustomFields.class.getName());
        properties.put("eclipselink.logging.level", "WARNING");
        factory = Persistence.createEntityManagerFactory("marketing", properties);
        em = factory.createEntityManager();
    }

    @After
    public void close() {
        em.close();
        factory.close();
    }

    @Test
    public void everyFieldIsMappedAndEveryMappingHasItsColumn() throws Exception {
        int types = 0;
        for (File file : new File("src/main/resources/META-INF/mortise/types").listFiles()) {
            JsonNode type = new ObjectMapper().readTree(file);
            ClassDescriptor descriptor = em.unwrap(JpaEntityManager.class)
                    .getServerSession()
                    .getDescriptorForAlias(type.get("entity").asText());
            assertNotNull(file + ": no entity " + type.get("entity"), descriptor);
            for (JsonNode field : type.get("fields")) {
                assertMapped(descriptor, field.get("name").asText());
                if (field.get("type").asText().equals("money")) {
                    assertMapped(descriptor, field.get("name").asText() + "Currency");
                }
            }
            em.createQuery("select e from " + type.get("entity").asText() + " e")
                    .getResultList();
            types++;
        }
        assertEquals(3, types);
    }

    @Test
    public void whatIsWrittenIsRead() throws Exception {
        UUID campaignId = UUID.randomUUID();
        UUID list = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        Instant now = Instant.parse("2026-03-01T10:15:30.123Z");
        em.getTransaction().begin();
        Map<String, Object> values = new HashMap<>(Map.of("id", campaignId, "createdAt", now, "modifiedAt", now));
        values.putAll(Map.of("teams", List.of(team), "targetLists", List.of(list, team)));
        values.putAll(Map.of("budget", new BigDecimal("1234.5"), "budgetCurrency", "EUR", "optedOut", 7L));
        values.put("startDate", LocalDate.of(2026, 3, 1));
        persist("Campaign", values);
        em.getTransaction().commit();
        em.clear();

        Campaign read = em.find(Campaign.class, campaignId);
        assertEquals(List.of(team), value("Campaign", read, "teams"));
        assertEquals(List.of(list, team), value("Campaign", read, "targetLists"));
        assertEquals(new BigDecimal("1234.5000"), value("Campaign", read, "budget"));
        assertEquals("EUR", value("Campaign", read, "budgetCurrency"));
        assertEquals(7L, value("Campaign", read, "optedOut"));
        assertEquals(LocalDate.of(2026, 3, 1), value("Campaign", read, "startDate"));
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
