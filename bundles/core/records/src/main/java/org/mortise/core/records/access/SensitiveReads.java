package org.mortise.core.records.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.mortise.api.records.Field;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditLog;
import org.mortise.api.security.Callers;

/** Tells the audit log who has seen values of sensitive fields. Costs types without such fields one look at their description. */
public final class SensitiveReads {

    /** So many records an entry names. */
    private static final int RECORDS = 100;

    private final Callers callers;
    private final Supplier<AuditLog> log;

    /** @param log gives null as long as there is none */
    public SensitiveReads(Callers callers, Supplier<AuditLog> log) {
        this.callers = callers;
        this.log = log;
    }

    public void records(RecordType type, List<RecordData> records) {
        Set<String> sensitive = sensitive(type);
        if (sensitive.isEmpty()) {
            return;
        }
        Set<UUID> ids = new LinkedHashSet<>();
        Set<String> fields = new TreeSet<>();
        for (RecordData record : records) {
            for (String field : sensitive) {
                if (record.get(field) != null) {
                    ids.add(record.id());
                    fields.add(field);
                }
            }
        }
        tell(type, ids, fields);
    }

    public void history(RecordType type, List<HistoryEntry> entries) {
        Set<String> sensitive = sensitive(type);
        if (sensitive.isEmpty()) {
            return;
        }
        Set<UUID> ids = new LinkedHashSet<>();
        Set<String> fields = new TreeSet<>();
        for (HistoryEntry entry : entries) {
            for (String field : sensitive) {
                if (entry.changes().containsKey(field)) {
                    ids.add(entry.recordId());
                    fields.add(field);
                }
            }
        }
        tell(type, ids, fields);
    }

    /**
     * Somebody filtered, sorted, grouped or summed up by sensitive fields. What they were compared with is not told: it would stand
     * in the audit log for all who read that.
     *
     * @param asked names of the fields by the name of their type
     * @param how {@code list} or {@code aggregate}
     */
    public void asked(Map<String, Set<String>> asked, String how) {
        AuditLog target = log.get();
        if (asked.isEmpty() || target == null || callers.current().userId() == null) {
            return;
        }
        asked.forEach((type, fields) -> target.record(new AuditEvent(
                "sensitive-read",
                null,
                null,
                null,
                type,
                null,
                Map.of("fields", String.join(",", fields), "asked", how))));
    }

    private static Set<String> sensitive(RecordType type) {
        Set<String> names = Set.of();
        for (Field field : type.fields()) {
            if (field.sensitive()) {
                names = names.isEmpty() ? new TreeSet<>() : names;
                names.add(field.name());
            }
        }
        return names;
    }

    private void tell(RecordType type, Set<UUID> ids, Set<String> fields) {
        AuditLog target = log.get();
        // The platform's own work shows nobody anything.
        if (ids.isEmpty() || target == null || callers.current().userId() == null) {
            return;
        }
        List<UUID> all = new ArrayList<>(ids);
        for (int i = 0; i < all.size(); i += RECORDS) {
            List<UUID> some = all.subList(i, Math.min(all.size(), i + RECORDS));
            target.record(new AuditEvent(
                    "sensitive-read",
                    null,
                    null,
                    null,
                    type.name(),
                    some.size() == 1 ? some.get(0).toString() : null,
                    Map.of(
                            "fields",
                            String.join(",", fields),
                            "records",
                            String.join(",", some.stream().map(UUID::toString).toList()))));
        }
    }
}
