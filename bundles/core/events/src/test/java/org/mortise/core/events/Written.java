package org.mortise.core.events;

import java.time.Instant;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** What the record engine does in the transaction of a change. */
final class Written {

    private Written() {}

    static void event(Sql sql, UUID id, String type, UUID record, long version) {
        sql.update(
                "insert into mortise_event (id, kind, record_type, record_id, record_version, at, actor, origin) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                version == 1 ? "created" : "updated",
                type,
                record,
                version,
                Instant.now(),
                "admin",
                "rest");
        sql.update("insert into mortise_audit (id, changes) values (?, ?)", id, "{\"name\":[null,\"Acme\"]}");
    }
}
