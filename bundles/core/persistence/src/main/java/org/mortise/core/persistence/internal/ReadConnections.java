package org.mortise.core.persistence.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.transaction.Status;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;

/**
 * The pool as everybody sees it: all statements of a thread's read outside of a transaction get one connection. The pool asks the
 * database at each borrowing whether the connection is alive, and a read of one record takes four or five statements.
 */
final class ReadConnections implements DataSource {

    private final DataSource pool;
    private final TransactionManager transactions;
    private final ThreadLocal<LentConnection> reads = new ThreadLocal<>();

    ReadConnections(DataSource pool, TransactionManager transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    /** Runs a read; a read within a read belongs to the outer one. */
    <T> T during(Supplier<T> read) {
        if (reads.get() != null) {
            return read.get();
        }
        LentConnection lent = new LentConnection();
        reads.set(lent);
        try {
            return read.get();
        } finally {
            reads.remove();
            lent.giveBack();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        LentConnection lent = reads.get();
        return lent == null || lent.isInUse() || inTransaction() ? pool.getConnection() : lent.lend(pool);
    }

    private boolean inTransaction() throws SQLException {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new SQLException(e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(pool) || pool.isWrapperFor(type);
    }
}
