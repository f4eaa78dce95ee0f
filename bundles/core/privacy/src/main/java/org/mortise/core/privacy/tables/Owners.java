package org.mortise.core.privacy.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** Whose rows are: by the history, which knows every record that ever was, and its type. */
public final class Owners {

    private static final int BATCH = 200;

    private final Sql sql;

    public Owners(Sql sql) {
        this.sql = sql;
    }

    /** The record types of those ids that are of records. */
    public Map<UUID, String> types(Collection<UUID> ids) {
        Map<UUID, String> types = new LinkedHashMap<>();
        List<UUID> all = new ArrayList<>(new HashSet<>(ids));
        for (int from = 0; from < all.size(); from += BATCH) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + BATCH));
            sql.query(
                            "select distinct record_id, record_type from mortise_audit where record_id in ("
                                    + String.join(",", Collections.nCopies(some.size(), "?")) + ")",
                            row -> Map.entry(Sql.uuid(row, "record_id"), row.getString("record_type")),
                            some.toArray())
                    .forEach(owner -> types.put(owner.getKey(), owner.getValue()));
        }
        return types;
    }
}
