package org.mortise.core.records.units;

import static org.junit.Assert.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;

public class EntityAccessTest {

    private static final Field NAME = new FieldBuilder("name", FieldType.TEXT).build();
    private static final Field ITEMS = new FieldBuilder("items", FieldType.LIST)
            .items(List.of(
                    new FieldBuilder("address", FieldType.TEXT).build(),
                    new FieldBuilder("type", FieldType.TEXT).build(),
                    new FieldBuilder("optOut", FieldType.BOOLEAN).build()))
            .build();
    private static final RecordType TYPE = new RecordType(
            "sample",
            "samples",
            "test",
            "samples",
            "Sample",
            List.of("name"),
            List.of(NAME, ITEMS),
            "/api/test/samples",
            "x");

    private EntityManagerFactory factory;

    @Before
    public void open() {
        factory = Persistence.createEntityManagerFactory(
                "samples",
                Map.of("javax.persistence.jdbc.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    @After
    public void close() {
        factory.close();
    }

    @Test
    public void aListIsReplacedInALockedRecord() {
        UUID id = UUID.randomUUID();
        inTransaction(manager -> {
            EntityAccess access = EntityAccess.of(manager, TYPE);
            Object sample = access.newEntity();
            access.setRaw(sample, "id", id);
            access.set(sample, NAME, "first");
            access.set(sample, ITEMS, List.of(item("a", null, true), item("b", "Home", null)));
            manager.persist(sample);
            return null;
        });
        inTransaction(manager -> {
            EntityAccess access = EntityAccess.of(manager, TYPE);
            Object sample = locked(manager, access);
            assertEquals(List.of(item("a", null, true), item("b", "Home", null)), access.get(sample, ITEMS));
            access.set(sample, NAME, "second");
            access.set(sample, ITEMS, List.of(item("b", "Home", null), item("c", null, null)));
            return null;
        });
        inTransaction(manager -> {
            EntityAccess access = EntityAccess.of(manager, TYPE);
            Object sample = locked(manager, access);
            assertEquals("second", access.get(sample, NAME));
            assertEquals(List.of(item("b", "Home", null), item("c", null, null)), access.get(sample, ITEMS));
            access.set(sample, ITEMS, List.of());
            return null;
        });
        inTransaction(manager -> {
            EntityAccess access = EntityAccess.of(manager, TYPE);
            assertEquals(List.of(), access.get(locked(manager, access), ITEMS));
            return null;
        });
    }

    private static Object locked(JpaEntityManager manager, EntityAccess access) {
        ReadAllQuery read = new ReadAllQuery(access.entityClass(), new ExpressionBuilder(access.entityClass()));
        read.acquireLocks();
        return manager.createQuery(read).getResultList().get(0);
    }

    private static Map<String, Object> item(String address, String type, Boolean optOut) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("address", address);
        item.put("type", type);
        item.put("optOut", optOut);
        return item;
    }

    private <T> T inTransaction(Function<JpaEntityManager, T> work) {
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            JpaEntityManager unwrapped = manager.unwrap(JpaEntityManager.class);
            ListItems.prepare((AbstractSession) unwrapped.getServerSession());
            T result = work.apply(unwrapped);
            manager.getTransaction().commit();
            return result;
        } finally {
            manager.close();
        }
    }
}
