package org.mortise.core.records.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.units.InsertPlan;
import org.mortise.core.records.units.TableRows;
import org.mortise.core.records.units.Units;

/** Writes the rows of new records, all of one table in one statement. */
final class Creations {

    private final Units units;
    private final Sql sql;

    Creations(Units units, Sql sql) {
        this.units = units;
        this.sql = sql;
    }

    /** @return those that are not creations, or that only EclipseLink can insert */
    List<Draft> insert(List<Draft> drafts, Caller caller, Instant now) {
        List<Draft> others = new ArrayList<>();
        Map<String, List<Draft>> byType = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (draft.write.kind() == Write.Kind.CREATE) {
                byType.computeIfAbsent(draft.type.name(), any -> new ArrayList<>())
                        .add(draft);
            } else {
                others.add(draft);
            }
        }
        byType.values().forEach(creations -> {
            Optional<InsertPlan> plan = units.insertPlan(creations.get(0).type);
            if (plan.isPresent()) {
                insert(plan.get(), creations, caller, now);
            } else {
                others.addAll(creations);
            }
        });
        return others;
    }

    private void insert(InsertPlan plan, List<Draft> drafts, Caller caller, Instant now) {
        List<Map<String, Object>> records = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Map<String, Object> values = values(draft, caller, now);
            records.add(values);
            draft.changed = true;
            draft.inserted = record(draft, plan, values);
        }
        for (TableRows rows : plan.rows(records)) {
            sql.insert(rows.table(), rows.columns(), rows.rows());
        }
    }

    private static Map<String, Object> values(Draft draft, Caller caller, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>(draft.values());
        DraftLoader.PLATFORM.forEach(values::remove);
        Reference user = caller.userId() == null ? null : Reference.to("user", caller.userId());
        values.put(SystemFields.ID, draft.id);
        values.put(SystemFields.CREATED_AT, now);
        values.put(SystemFields.CREATED_BY, user);
        values.put(SystemFields.MODIFIED_AT, now);
        values.put(SystemFields.MODIFIED_BY, user);
        return values;
    }

    /** In the order of the description, as it will be read. */
    private static RecordData record(Draft draft, InsertPlan plan, Map<String, Object> written) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Field field : draft.type.fields()) {
            if (!field.name().equals(SystemFields.DELETED_AT)) {
                all.put(field.name(), written.get(field.name()));
            }
        }
        plan.complete(all);
        all.put(SystemFields.ID, draft.id.toString());
        all.put(SystemFields.VERSION, InsertPlan.FIRST_VERSION);
        return new RecordData(draft.type.name(), draft.id, InsertPlan.FIRST_VERSION, all);
    }
}
