package org.mortise.core.persistence;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.resource.ResourceException;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** A statement failed. The message is for the log, never for a client. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Deadlock (PostgreSQL; H2 and the standard's serialization failure). */
    private static final Set<String> LOST = Set.of("40P01", "40001");

    /** Lock time-outs of H2 and PostgreSQL, a server that shuts down or starts, no connection left. */
    private static final Set<String> BUSY =
            Set.of("HYT00", "55P03", "57P01", "57P02", "57P03", "53300", "90020", "90121");

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a unique or primary key was violated (SQL state 23505 on PostgreSQL and H2 alike). */
    public boolean duplicateKey() {
        return isDuplicateKey(getCause());
    }

    /** Whether H2 refused to drop a column because an index has it. */
    public boolean stillReferenced() {
        return states(getCause()).contains("90083");
    }

    /** The same question for the cause of any other exception, for example EclipseLink's. */
    public static boolean isDuplicateKey(Throwable failure) {
        return states(failure).contains("23505");
    }

    /**
     * What to tell the client when nobody made a mistake: others were at the same rows, or the database cannot be reached. Empty
     * when the failure is of another kind.
     */
    public static Optional<ProblemException> passing(Throwable failure) {
        for (String state : states(failure)) {
            if (LOST.contains(state)) {
                return Optional.of(new ProblemException(
                        ProblemType.CONFLICT,
                        "concurrent-change",
                        "Others changed the same records at the same moment; repeat the request.",
                        List.of(),
                        failure));
            }
            if (BUSY.contains(state) || state.startsWith("08")) {
                return Optional.of(outOfReach(failure));
            }
        }
        return withoutConnection(failure) ? Optional.of(outOfReach(failure)) : Optional.empty();
    }

    private static ProblemException outOfReach(Throwable failure) {
        return new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "database-busy",
                        "The database is busy or out of reach; try again in a moment.",
                        List.of(),
                        failure)
                .retryAfter(1);
    }

    /** The pool had no connection to give within its time; it says so without an SQL state. */
    private static boolean withoutConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceException) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> states(Throwable failure) {
        Set<String> states = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    states.add(String.valueOf(next.getSQLState()));
                }
            }
        }
        return states;
    }
}
