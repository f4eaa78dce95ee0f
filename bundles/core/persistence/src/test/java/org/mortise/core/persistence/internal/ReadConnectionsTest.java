package org.mortise.core.persistence.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.After;
import org.junit.Test;
import org.mortise.core.persistence.Sql;

public class ReadConnectionsTest {

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:reads", "sa", "");
    private final TransactionManager manager = manager();
    private int borrowed;
    private final ReadConnections reads = new ReadConnections(counting(), manager);
    private final Sql sql = new Sql(reads);

    private static TransactionManager manager() {
        try {
            return new GeronimoTransactionManager();
        } catch (javax.transaction.xa.XAException e) {
            throw new IllegalStateException(e);
        }
    }

    @After
    public void everythingWasGivenBack() {
        assertEquals(0, pool.getActiveConnections());
        pool.dispose();
    }

    @Test
    public void theStatementsOfAReadShareOneConnection() {
        int sum = reads.during(() -> one() + reads.during(this::one) + one());
        assertEquals(3, sum);
        assertEquals(1, borrowed);
        one();
        one();
        assertEquals("outside each for itself", 3, borrowed);
    }

    @Test
    public void aReadWithoutStatementsBorrowsNothing() {
        assertEquals("nothing", reads.during(() -> "nothing"));
        assertEquals(0, borrowed);
    }

    @Test
    public void aStatementWithinAnotherGetsAConnectionOfItsOwn() throws Exception {
        List<Integer> both = reads.during(() -> sql.query(
                "select 1",
                outer -> outer.getInt(1)
                        + sql.query("select 2", inner -> inner.getInt(1)).get(0)));
        assertEquals(List.of(3), both);
        assertEquals(2, borrowed);
    }

    @Test
    public void aTransactionInAReadGetsItsOwn() throws Exception {
        manager.begin();
        reads.during(this::one);
        reads.during(() -> one() + one());
        manager.rollback();
        assertEquals(3, borrowed);
    }

    @Test
    public void whatWasClosedCannotBeUsedAnyMore() throws Exception {
        reads.during(() -> {
            try {
                Connection connection = reads.getConnection();
                connection.close();
                assertTrue(connection.isClosed());
                assertThrows(SQLException.class, connection::createStatement);
                return null;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    public void aReadThatFailsGivesItsConnectionBack() {
        assertThrows(
                IllegalArgumentException.class,
                () -> reads.during(() -> {
                    one();
                    throw new IllegalArgumentException();
                }));
    }

    private int one() {
        return sql.query("select 1", row -> row.getInt(1)).get(0);
    }

    private DataSource counting() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    borrowed += method.getName().equals("getConnection") ? 1 : 0;
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
