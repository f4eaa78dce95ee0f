package org.mortise.core.plugins.catalogue;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/** The table {@code mortise_catalogue_seen}: of each source, when the newest index that it ever showed was made. Safe for many threads. */
final class SeenIndexes {

    private final Sql sql;

    SeenIndexes(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Remembers the time unless a newer one is known. @return the newest that is known then */
    Instant newest(String source, Instant madeAt) {
        if (forward(source, madeAt) == 0 && find(source).isEmpty()) {
            insert(source, madeAt);
        }
        return find(source).orElse(madeAt);
    }

    private int forward(String source, Instant madeAt) {
        return sql.update(
                "UPDATE mortise_catalogue_seen SET made_at = ? WHERE source = ? AND made_at < ?",
                madeAt,
                source,
                madeAt);
    }

    private void insert(String source, Instant madeAt) {
        try {
            sql.update("INSERT INTO mortise_catalogue_seen (source, made_at) VALUES (?,?)", source, madeAt);
        } catch (SqlFailure e) {
            if (!e.duplicateKey()) {
                throw e;
            }
            // Another node saw it first, and maybe another one.
            forward(source, madeAt);
        }
    }

    private Optional<Instant> find(String source) {
        return sql.first(
                "SELECT made_at FROM mortise_catalogue_seen WHERE source = ?",
                row -> Sql.instant(row, "made_at"),
                source);
    }
}
