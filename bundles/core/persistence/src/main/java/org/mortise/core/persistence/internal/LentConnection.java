package org.mortise.core.persistence.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection of one read: taken at its first statement, lent to one statement at a time, given back at its end. */
final class LentConnection {

    private static final Logger LOG = LoggerFactory.getLogger(LentConnection.class);

    private Connection connection;
    private boolean inUse;

    boolean isInUse() {
        return inUse;
    }

    Connection lend(DataSource pool) throws SQLException {
        if (connection == null) {
            connection = pool.getConnection();
        }
        inUse = true;
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new Loan());
    }

    void giveBack() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // What was read is read; the pool does not lend a broken connection again.
            LOG.debug("A connection could not be given back", e);
        }
    }

    /** A connection whose end is only the end of the loan. */
    private final class Loan implements InvocationHandler {

        private boolean closed;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    if (!closed) {
                        closed = true;
                        inUse = false;
                    }
                    return null;
                }
                case "isClosed" -> {
                    return closed || connection.isClosed();
                }
                default -> {
                    if (closed) {
                        throw new SQLException("This connection was closed");
                    }
                    return passOn(method, arguments);
                }
            }
        }

        private Object passOn(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
