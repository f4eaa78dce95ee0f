package org.mortise.core.persistence;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Changes of the schema while the platform works. An OSGi service of the persistence bundle. */
public interface Schema {

    /** The name that says which database this is. */
    enum Database {
        H2,
        POSTGRESQL
    }

    Database database();

    /**
     * Runs DDL, and whatever has to happen before the next transaction may begin. On H2, which rebuilds a table for it, no
     * transaction of ours runs meanwhile; on PostgreSQL others go on and the statements wait for locks no longer than a
     * moment at a time.
     *
     * @param statements tried again while another transaction holds the table
     * @param afterwards run when the statements are through, still under the gate; may be null
     */
    void change(java.util.List<String> statements, Callable<?> afterwards);

    /**
     * Runs a read that has no transaction; on H2 no schema changes meanwhile. Within a transaction there is no need for it.
     *
     * @param work neither changes the schema nor waits for somebody who does
     */
    <T> T steady(Supplier<T> work);

    /** Tells whether the table has the column, in the letter case of our own names. */
    boolean hasColumn(String table, String column);

    boolean hasTable(String table);

    /**
     * Makes an index, and one that a crash left half made anew. On PostgreSQL writers go on meanwhile, and it takes as long as it
     * takes; on H2 the gate is closed for it. Must not be called inside a transaction.
     *
     * @throws org.mortise.api.errors.ProblemException CONFLICT {@code schema-busy} while a long transaction holds the table
     */
    void index(String name, String table, java.util.List<String> columns);

    void dropIndex(String name);

    /**
     * Runs work that no other node on this database does at the same time; nothing else waits for it. Must not be called inside
     * a transaction, and not within itself.
     *
     * @throws org.mortise.api.errors.ProblemException CONFLICT {@code schema-busy} when another node is at it for too long
     */
    <T> T alone(Supplier<T> work);
}
