package org.mortise.core.records.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.units.RowChanges;
import org.mortise.core.records.units.RowPlan;
import org.mortise.core.records.units.TableRows;
import org.mortise.core.records.units.Units;

/** Writes the rows of records, all of one table in one statement. */
final class RowWriter {

    private final Units units;
    private final Sql sql;

    RowWriter(Units units, Sql sql) {
        this.units = units;
        this.sql = sql;
    }

    /** @return those that only EclipseLink can write */
    List<Draft> write(List<Draft> drafts, Caller caller, Instant now) {
        List<Draft> others = new ArrayList<>();
        Map<String, List<Draft>> byType = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (draft.write.kind() == Write.Kind.PURGE) {
                others.add(draft);
            } else {
                byType.computeIfAbsent(draft.type.name(), any -> new ArrayList<>())
                        .add(draft);
            }
        }
        Reference user = caller.userId() == null ? null : Reference.to("user", caller.userId());
        byType.values().forEach(ofOne -> {
            Optional<RowPlan> plan = units.rowPlan(ofOne.get(0).type);
            if (plan.isPresent()) {
                write(plan.get(), ofOne, user, now);
            } else {
                others.addAll(ofOne);
            }
        });
        return others;
    }

    private void write(RowPlan plan, List<Draft> drafts, Reference user, Instant now) {
        List<Map<String, Object>> made = new ArrayList<>();
        RowChanges changes = plan.changes();
        for (Draft draft : drafts) {
            draft.changed = true;
            if (draft.write.kind() == Write.Kind.CREATE) {
                made.add(made(plan, draft, user, now));
            } else {
                change(plan, changes, draft, user, now);
            }
        }
        for (TableRows rows : plan.rows(made)) {
            sql.insert(rows.table(), rows.columns(), rows.rows());
        }
        if (made.size() == drafts.size()) {
            return;
        }
        changes.write(sql);
        units.forget(
                drafts.get(0).type,
                drafts.stream()
                        .filter(draft -> draft.write.kind() != Write.Kind.CREATE)
                        .map(draft -> draft.id)
                        .toList());
    }

    private static Map<String, Object> made(RowPlan plan, Draft draft, Reference user, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>(draft.values());
        DraftLoader.PLATFORM.forEach(values::remove);
        values.put(SystemFields.ID, draft.id);
        values.put(SystemFields.CREATED_AT, now);
        values.put(SystemFields.CREATED_BY, user);
        values.put(SystemFields.MODIFIED_AT, now);
        values.put(SystemFields.MODIFIED_BY, user);
        Map<String, Object> all = inOrder(draft, values);
        plan.complete(all);
        draft.written = record(draft, RowPlan.FIRST_VERSION, all);
        return values;
    }

    private static void change(RowPlan plan, RowChanges changes, Draft draft, Reference user, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>(draft.values());
        Set<String> fields = new HashSet<>(Set.of(SystemFields.MODIFIED_AT, SystemFields.MODIFIED_BY));
        values.put(SystemFields.MODIFIED_AT, now);
        values.put(SystemFields.MODIFIED_BY, user);
        if (draft.write.kind() == Write.Kind.UPDATE) {
            draft.type.fields().stream()
                    .filter(field -> !DraftLoader.PLATFORM.contains(field.name()) && draft.changes(field))
                    .forEach(field -> fields.add(field.name()));
        } else {
            fields.add(SystemFields.DELETED_AT);
            values.put(SystemFields.DELETED_AT, draft.write.kind() == Write.Kind.DELETE ? now : null);
        }
        changes.add(draft.id, draft.versionAfter, values, fields);
        Map<String, Object> all = inOrder(draft, values);
        plan.completeLists(all);
        draft.written = record(draft, draft.versionAfter + 1, all);
    }

    /** As it will be read. */
    private static Map<String, Object> inOrder(Draft draft, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Field field : draft.type.fields()) {
            Object value = values.get(field.name());
            if (value != null || !field.name().equals(SystemFields.DELETED_AT)) {
                all.put(field.name(), value);
            }
        }
        return all;
    }

    private static RecordData record(Draft draft, long version, Map<String, Object> values) {
        values.put(SystemFields.ID, draft.id.toString());
        values.put(SystemFields.VERSION, version);
        return new RecordData(draft.type.name(), draft.id, version, values);
    }
}
