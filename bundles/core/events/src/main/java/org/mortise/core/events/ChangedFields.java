package org.mortise.core.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** Which events changed certain fields, asked of the history, which says of each event what changed under the event's id. */
final class ChangedFields {

    private final Sql sql;

    ChangedFields(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param events ids, at least one
     * @param fields names, at least one
     * @return of the events those that changed one of the fields
     */
    Set<UUID> changing(List<UUID> events, List<String> fields) {
        // The changes are JSON, written without spaces: {"name":["before","after"]}. Quotes within values are escaped.
        String changed = " and (" + String.join(" or ", Collections.nCopies(fields.size(), "changes like ?")) + ")";
        List<Object> parameters = new ArrayList<>();
        String among;
        if (sql.postgres()) {
            among = "id = any (cast(? as uuid[]))";
            parameters.add(events.stream().map(UUID::toString).toArray(String[]::new));
        } else {
            among = "id in (" + String.join(", ", Collections.nCopies(events.size(), "?")) + ")";
            parameters.addAll(events);
        }
        fields.forEach(field -> parameters.add("%\"" + field + "\":[%"));
        return new HashSet<>(sql.query(
                "select id from mortise_audit where " + among + changed,
                row -> Sql.uuid(row, "id"),
                parameters.toArray()));
    }
}
