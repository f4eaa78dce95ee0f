package org.mortise.core.records.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;

/** Writes what happened, in the transaction in which it happened: the audit entry, and the event for the outbox. */
final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOT_TOLD = List.of(
            SystemFields.ID,
            SystemFields.VERSION,
            SystemFields.CREATED_AT,
            SystemFields.CREATED_BY,
            SystemFields.MODIFIED_AT,
            SystemFields.MODIFIED_BY,
            SystemFields.DELETED_AT);

    private final Sql sql;

    Journal(Sql sql) {
        this.sql = sql;
    }

    void write(List<Draft> drafts, Caller caller, Instant at) {
        List<Object[]> audit = new ArrayList<>(drafts.size());
        List<Object[]> events = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            String changes = json(changes(draft));
            String action = action(draft);
            audit.add(new Object[] {
                Ids.next(),
                at,
                caller.userId(),
                caller.name(),
                caller.origin(),
                action,
                draft.type.name(),
                draft.id,
                draft.versionAfter,
                changes
            });
            events.add(new Object[] {
                Ids.next(),
                action,
                draft.type.name(),
                draft.id,
                draft.versionAfter,
                at,
                caller.name(),
                caller.origin(),
                changes
            });
        }
        sql.batch(
                "insert into mortise_audit (id, at, actor_id, actor, origin, action, record_type, record_id, record_version,"
                        + " changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                audit);
        sql.batch(
                "insert into mortise_event (id, kind, record_type, record_id, record_version, at, actor, origin, changes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events);
    }

    List<HistoryEntry> history(String type, UUID id, int limit) {
        return sql.query(
                "select at, actor, origin, action, record_version, changes from mortise_audit"
                        + " where record_id = ? and record_type = ? order by id desc fetch first " + limit
                        + " rows only",
                row -> new HistoryEntry(
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("origin"),
                        row.getString("action"),
                        row.getLong("record_version"),
                        parse(row.getString("changes"))),
                id,
                type);
    }

    private static Map<String, Object> changes(Draft draft) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Field field : draft.type.fields()) {
            if (!NOT_TOLD.contains(field.name()) && draft.changes(field)) {
                changes.put(
                        field.name(), Arrays.asList(JsonForm.of(draft.former(field)), JsonForm.of(draft.value(field))));
            }
        }
        return changes;
    }

    private static String action(Draft draft) {
        return switch (draft.write.kind()) {
            case CREATE -> "created";
            case UPDATE -> "updated";
            case DELETE -> "deleted";
            case RESTORE -> "restored";
        };
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An audit entry cannot be read", e);
        }
    }
}
