package org.mortise.core.security;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.records.Write;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;

public class LastAdministratorTest {

    private static final List<String> REFUSED = List.of("administrator");
    private static final List<String> ALLOWED = List.of();

    private Sql sql;
    private LastAdministrator rule;
    private UUID ann;
    private Transaction transaction;

    @Before
    public void oneAdministrator() {
        DataSource database = TestDatabase.migrated("org.mortise.core.security");
        sql = new Sql(database);
        rule = new LastAdministrator(database, fake(TransactionManager.class));
        transaction = fake(Transaction.class);
        ann = Users.add(sql, "ann", true);
        Users.add(sql, "bob", false);
    }

    @Test
    public void theLastOneStays() {
        assertEquals(REFUSED, write(Write.Kind.DELETE, ann, Map.of()));
        for (String field : List.of("administrator", "active", "canSignIn")) {
            assertEquals(field, REFUSED, write(Write.Kind.UPDATE, ann, Map.of(field, false)));
        }
    }

    @Test
    public void otherChangesAreNoneOfItsBusiness() {
        assertEquals(ALLOWED, write(Write.Kind.UPDATE, ann, Map.of("title", "Boss")));
    }

    @Test
    public void oneOfTwoMayGo() {
        Users.add(sql, "cleo", true);
        assertEquals(ALLOWED, write(Write.Kind.DELETE, ann, Map.of()));
    }

    @Test
    public void whoCannotSignInDoesNotCount() {
        Users.deactivate(sql, Users.add(sql, "cleo", true));
        assertEquals(REFUSED, write(Write.Kind.DELETE, ann, Map.of()));
    }

    @Test
    public void twoInOneTransactionCannotBothGo() {
        UUID cleo = Users.add(sql, "cleo", true);
        assertEquals(ALLOWED, write(Write.Kind.DELETE, ann, Map.of()));
        assertEquals(REFUSED, write(Write.Kind.UPDATE, cleo, Map.of("active", false)));
        transaction = fake(Transaction.class);
        assertEquals("rolled back: nobody left", ALLOWED, write(Write.Kind.UPDATE, cleo, Map.of("active", false)));
    }

    private List<String> write(Write.Kind kind, UUID user, Map<String, Object> changes) {
        UserChange change = new UserChange(kind, user, changes);
        rule.validate(change);
        return change.rejected;
    }

    /** A transaction manager answers with the present transaction; a transaction is nothing but itself. */
    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransaction" -> transaction;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                }));
    }
}
