package org.mortise.core.persistence.internal;

import java.time.Instant;
import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;

/** Remembers for each bundle the checksum of the changelog that ran last. */
final class MigrationLedger {

    private final Sql sql;
    private boolean created;

    MigrationLedger(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    boolean ranLast(String bundle, String checksum) {
        create();
        return sql.first("select checksum from mortise_migration where bundle = ?", row -> row.getString(1), bundle)
                .filter(checksum::equals)
                .isPresent();
    }

    void record(String bundle, String checksum) {
        if (sql.update(
                        "update mortise_migration set checksum = ?, migrated_at = ? where bundle = ?",
                        checksum,
                        Instant.now(),
                        bundle)
                == 0) {
            sql.update(
                    "insert into mortise_migration (bundle, checksum, migrated_at) values (?, ?, ?)",
                    bundle,
                    checksum,
                    Instant.now());
        }
    }

    private void create() {
        if (!created) {
            sql.update("create table if not exists mortise_migration (bundle varchar(255) primary key, "
                    + "checksum varchar(64) not null, migrated_at timestamp with time zone not null)");
            created = true;
        }
    }
}
