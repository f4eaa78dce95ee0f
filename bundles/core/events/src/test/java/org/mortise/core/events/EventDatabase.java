package org.mortise.core.events;

import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.TestDatabase;

/** A database with our tables, and of the record engine's history what we read of it: its own migrations need us in their tests. */
final class EventDatabase {

    private EventDatabase() {}

    static DataSource make() {
        DataSource database = TestDatabase.migrated("org.mortise.core.events");
        new Sql(database).update("create table mortise_audit (id uuid primary key, changes varchar(4000))");
        return database;
    }
}
