package org.mortise.core.demo;

import java.time.Instant;
import org.mortise.core.persistence.Sql;

/** Who has filled in demo data already, in the database: a restart does not do it again, nor does another node. */
final class FilledSources {

    private final Sql sql;

    FilledSources(Sql sql) {
        this.sql = sql;
    }

    boolean contains(String source) {
        return sql.first("select source from mortise_demo where source = ?", row -> row.getString(1), source)
                .isPresent();
    }

    void add(String source) {
        sql.update("insert into mortise_demo (source, filled_at) values (?, ?)", source, Instant.now());
    }
}
