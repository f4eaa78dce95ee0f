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
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.computed.ComputedLog;
import org.mortise.core.records.computed.ComputedRecord;
import org.mortise.core.records.computed.Recomputed;

/** Writes what happened, in the transaction in which it happened: the audit entry, and the event for the outbox. */
final class Journal implements ComputedLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPUTED = "computed";
    private static final List<String> AUDIT = List.of(
            "id",
            "at",
            "actor_id",
            "actor",
            "origin",
            "action",
            "record_type",
            "record_id",
            "record_version",
            "changes");
    private static final List<String> EVENT =
            List.of("id", "kind", "record_type", "record_id", "record_version", "at", "actor", "origin");
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

    /** @param files what is known of the files that the drafts had before */
    void write(List<Draft> drafts, Caller caller, Instant at, Map<UUID, StoredFile> files) {
        forget(drafts);
        Rows rows = new Rows(caller, caller.origin(), at, files);
        drafts.forEach(draft -> rows.add(draft, action(draft), draft.versionAfter));
        rows.insert();
    }

    /** By whom the others were changed; the origin tells that nobody wrote the values themselves. */
    @Override
    public void recomputed(List<Recomputed> records, Caller caller, Instant at) {
        Rows rows = new Rows(caller, COMPUTED, at, Map.of());
        records.forEach(record -> rows.add(record, "updated", record.version()));
        rows.insert();
    }

    private final class Rows {

        private final Caller caller;
        private final String origin;
        private final Instant at;
        private final Map<UUID, StoredFile> files;
        private final List<Object[]> audit = new ArrayList<>();
        private final List<Object[]> events = new ArrayList<>();

        Rows(Caller caller, String origin, Instant at, Map<UUID, StoredFile> files) {
            this.caller = caller;
            this.origin = origin;
            this.at = at;
            this.files = files;
        }

        void add(ComputedRecord draft, String action, long version) {
            UUID id = Ids.next();
            audit.add(new Object[] {
                id,
                at,
                caller.userId(),
                caller.name(),
                origin,
                action,
                draft.recordType().name(),
                draft.id(),
                version,
                json(changes(draft, files))
            });
            // Under the same id, by which subscribers find the changes: they are written once.
            events.add(
                    new Object[] {id, action, draft.recordType().name(), draft.id(), version, at, caller.name(), origin
                    });
        }

        void insert() {
            sql.insert("mortise_audit", AUDIT, audit);
            sql.insert("mortise_event", EVENT, events);
        }
    }

    /** Who wants a record gone wants its former values gone too; that it was there, and who purged it, stays. */
    private void forget(List<Draft> drafts) {
        List<Object[]> purged = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.write.kind() == Write.Kind.PURGE) {
                purged.add(new Object[] {draft.id, draft.type.name()});
            }
        }
        sql.batch("update mortise_audit set changes = '{}' where record_id = ? and record_type = ?", purged);
    }

    List<HistoryEntry> history(HistoryQuery query) {
        if (query.ids().isEmpty()) {
            return List.of();
        }
        HistoryStatement statement = new HistoryStatement(query);
        return sql.query(
                statement.text(),
                row -> new HistoryEntry(
                        Sql.uuid(row, "id"),
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id"),
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("origin"),
                        row.getString("action"),
                        row.getLong("record_version"),
                        parse(row.getString("changes"))),
                statement.parameters());
    }

    private static Map<String, Object> changes(ComputedRecord draft, Map<UUID, StoredFile> files) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Field field : draft.recordType().fields()) {
            if (!NOT_TOLD.contains(field.name()) && draft.changes(field)) {
                Object former = draft.former(field) instanceof StoredFile file
                        ? files.getOrDefault(file.id(), file)
                        : draft.former(field);
                changes.put(field.name(), Arrays.asList(JsonForm.of(former), JsonForm.of(draft.value(field))));
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
            case PURGE -> "purged";
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
