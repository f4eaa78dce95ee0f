package org.mortise.core.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;

/** The thread's transaction without JTA: one JDBC connection that everybody on the thread gets from {@link #dataSource()}. */
public final class LocalTransactions implements Transactions {

    private final DataSource real;
    private final ThreadLocal<Transaction> present = new ThreadLocal<>();

    public LocalTransactions(DataSource real) {
        this.real = real;
    }

    private static final class Transaction {
        private final Connection connection;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean rollbackOnly;

        private Transaction(Connection connection) {
            this.connection = connection;
        }
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return present.get() == null ? requiresNew(work) : work.get();
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        Transaction waiting = present.get();
        try (Connection connection = real.getConnection()) {
            connection.setAutoCommit(false);
            Transaction transaction = new Transaction(connection);
            present.set(transaction);
            T result;
            try {
                result = work.get();
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
            if (transaction.rollbackOnly) {
                connection.rollback();
            } else {
                connection.commit();
                transaction.afterCommit.forEach(Runnable::run);
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            present.set(waiting);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (present.get() == null) {
            action.run();
        } else {
            present.get().afterCommit.add(action);
        }
    }

    @Override
    public void setRollbackOnly() {
        present.get().rollbackOnly = true;
    }

    public DataSource dataSource() {
        return new DataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return present.get() == null ? real.getConnection() : shared(present.get().connection);
            }

            @Override
            public Connection getConnection(String username, String password) throws SQLException {
                return getConnection();
            }

            @Override
            public PrintWriter getLogWriter() {
                return null;
            }

            @Override
            public void setLogWriter(PrintWriter out) {}

            @Override
            public void setLoginTimeout(int seconds) {}

            @Override
            public int getLoginTimeout() {
                return 0;
            }

            @Override
            public Logger getParentLogger() {
                return Logger.getGlobal();
            }

            @Override
            public <T> T unwrap(Class<T> type) throws SQLException {
                return real.unwrap(type);
            }

            @Override
            public boolean isWrapperFor(Class<?> type) {
                return false;
            }
        };
    }

    /** The transaction's connection, which its users "close" when they are done with it. */
    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
