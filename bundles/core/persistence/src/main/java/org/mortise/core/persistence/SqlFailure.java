package org.mortise.core.persistence;

import java.sql.SQLException;

/** A statement failed. The message is for the log, never for a client. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a unique or primary key was violated (SQL state 23505 on PostgreSQL and H2 alike). */
    public boolean duplicateKey() {
        return isDuplicateKey(getCause());
    }

    /** The same question for the cause of any other exception, for example EclipseLink's. */
    public static boolean isDuplicateKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    if ("23505".equals(next.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
