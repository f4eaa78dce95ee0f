package org.mortise.sales;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.sql.Connection;
import java.util.ArrayList;
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
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.metadata.MetadataSourceAdapter;
import org.eclipse.persistence.logging.SessionLog;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Descriptions, entities, migrations and translations say the same four times: this holds them together, on a real database. */
public class MappingTest {

    private static final File RESOURCES = new File("src/main/resources/META-INF/mortise");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Held, since the log manager forgets loggers that nobody holds. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private EntityManagerFactory factory;
    private EntityManager manager;

    @Before
    public void migrate() throws Exception {
        LIQUIBASE.setLevel(Level.WARNING);
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = dataSource.getConnection()) {
            new Liquibase(
                            "db/org.mortise.sales/changelog.xml",
                            new ClassLoaderResourceAccessor(),
                            new JdbcConnection(connection))
                    .update("");
        }
        Map<String, Object> properties = Map.of(
                "javax.persistence.transactionType",
                "RESOURCE_LOCAL",
                "javax.persistence.jtaDataSource",
                dataSource,
                "javax.persistence.nonJtaDataSource",
                dataSource,
                "eclipselink.metadata-source",
                NoCustomFields.class.getName(),
                "eclipselink.logging.level",
                "WARNING");
        factory = Persistence.createEntityManagerFactory("sales", properties);
        manager = factory.createEntityManager();
    }

    @After
    public void close() {
        manager.close();
        factory.close();
    }

    @Test
    public void everyFieldIsMappedAndEveryMappingHasItsColumn() throws Exception {
        for (JsonNode type : types()) {
            String entity = type.get("entity").asText();
            ClassDescriptor descriptor =
                    manager.unwrap(JpaEntityManager.class).getServerSession().getDescriptorForAlias(entity);
            assertNotNull("no entity " + entity, descriptor);
            for (JsonNode field : type.get("fields")) {
                assertMapped(descriptor, field.get("name").asText());
                if (field.get("type").asText().equals("money")) {
                    assertMapped(descriptor, field.get("name").asText() + "Currency");
                }
                if (field.get("type").asText().matches("list|references")) {
                    manager.createQuery("select i from " + entity + " e join e."
                                    + field.get("name").asText() + " i")
                            .getResultList();
                }
            }
            manager.createQuery("select e from " + entity + " e").getResultList();
        }
    }

    @Test
    public void everyLabelIsTranslated() throws Exception {
        List<String> missing = new ArrayList<>();
        for (String language : List.of("en", "zh-CN")) {
            JsonNode texts = JSON.readTree(new File(RESOURCES, "i18n/" + language + ".json"));
            for (JsonNode type : types()) {
                collectMissing(texts, type, type.get("label").asText(), language, missing);
            }
        }
        assertEquals(List.of(), missing);
    }

    private static void collectMissing(
            JsonNode texts, JsonNode described, String label, String language, List<String> missing) {
        if (!texts.has(label)) {
            missing.add(language + ": " + label);
        }
        for (JsonNode value : described.path("values")) {
            if (!texts.has(label + "." + value.asText())) {
                missing.add(language + ": " + label + "." + value.asText());
            }
        }
        for (String parts : List.of("fields", "items")) {
            for (JsonNode part : described.path(parts)) {
                collectMissing(texts, part, label + "." + part.get("name").asText(), language, missing);
            }
        }
    }

    private static List<JsonNode> types() throws Exception {
        List<JsonNode> types = new ArrayList<>();
        for (File file : new File(RESOURCES, "types").listFiles()) {
            types.add(JSON.readTree(file));
        }
        assertEquals(5, types.size());
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
