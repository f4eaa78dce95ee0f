package org.mortise.core.persistence.internal;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.mortise.core.persistence.MadeByMigrations;
import org.mortise.core.persistence.Sql;

/** Remembers for each bundle the checksum of the changelog that ran last, and what it makes. */
final class MigrationLedger {

    private final Sql sql;
    private boolean created;

    MigrationLedger(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    boolean ranLast(String bundle, String checksum) {
        create();
        // A row of a former version does not tell what was made; the changelog is looked at once more for it.
        return sql.first(
                        "select checksum from mortise_migration where bundle = ? and made is not null",
                        row -> row.getString(1),
                        bundle)
                .filter(checksum::equals)
                .isPresent();
    }

    void record(String bundle, String checksum, MadeByMigrations made) {
        String names = String.join(",", made.tables()) + ";" + String.join(",", made.sequences());
        if (sql.update(
                        "update mortise_migration set checksum = ?, migrated_at = ?, made = ? where bundle = ?",
                        checksum,
                        Instant.now(),
                        names,
                        bundle)
                == 0) {
            sql.update(
                    "insert into mortise_migration (bundle, checksum, migrated_at, made) values (?, ?, ?, ?)",
                    bundle,
                    checksum,
                    Instant.now(),
                    names);
        }
    }

    MadeByMigrations made(String bundle) {
        create();
        return sql.first("select made from mortise_migration where bundle = ?", row -> row.getString(1), bundle)
                .map(names -> names.split(";", 2))
                .map(parts -> new MadeByMigrations(names(parts[0]), names(parts[1])))
                .orElse(MadeByMigrations.NOTHING);
    }

    /** First what Liquibase remembers: without our row nobody would find that again. */
    void forget(String bundle) {
        sql.update("delete from databasechangelog where filename like ?", "db/" + bundle + "/%");
        sql.update("delete from mortise_migration where bundle = ?", bundle);
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    private void create() {
        if (!created) {
            sql.update("create table if not exists mortise_migration (bundle varchar(255) primary key, "
                    + "checksum varchar(64) not null, migrated_at timestamp with time zone not null)");
            sql.update("alter table mortise_migration add column if not exists made varchar(100000)");
            created = true;
        }
    }
}
