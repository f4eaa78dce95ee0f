package org.mortise.core.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.SystemFields;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a rule has anonymised: it is still there and would match for ever. */
@Component(service = Done.class)
public final class Done {

    private final Sql sql;

    @Activate
    public Done(@Reference(target = Names.MIGRATED) DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Those of the records that are done, and have not been changed since. */
    Set<UUID> among(UUID rule, Collection<RecordData> records) {
        Map<UUID, Instant> times = times(rule, records);
        return records.stream()
                .filter(record -> times.containsKey(record.id()))
                .filter(record -> record.instant(SystemFields.MODIFIED_AT) == null
                        || !record.instant(SystemFields.MODIFIED_AT).isAfter(times.get(record.id())))
                .map(RecordData::id)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Instant> times(UUID rule, Collection<RecordData> records) {
        Map<UUID, Instant> times = new HashMap<>();
        if (rule == null || records.isEmpty()) {
            return times;
        }
        List<Object> parameters = new ArrayList<>(List.of(rule));
        records.forEach(record -> parameters.add(record.id()));
        sql.query(
                "select record_id, at from mortise_retention_done where rule_id = ? and record_id in ("
                        + "?, ".repeat(records.size() - 1) + "?)",
                row -> times.put(Sql.uuid(row, "record_id"), Sql.instant(row, "at")),
                parameters.toArray());
        return times;
    }

    void add(UUID rule, Collection<UUID> ids) {
        Instant now = Instant.now();
        sql.batch(
                "delete from mortise_retention_done where rule_id = ? and record_id = ?",
                ids.stream().map(id -> new Object[] {rule, id}).toList());
        sql.insert(
                "mortise_retention_done",
                List.of("rule_id", "record_id", "at"),
                ids.stream().map(id -> new Object[] {rule, id, now}).toList());
    }
}
