package org.mortise.core.records.computed;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;

/** Puts the results of formulas into records that are being written. */
final class Formulas {

    private final RecordTypes types;
    private final ComputedRows rows;

    Formulas(RecordTypes types, ComputedRows rows) {
        this.types = types;
        this.rows = rows;
    }

    /** @param always also where no input of the record itself changed */
    void compute(Collection<? extends ComputedRecord> records, Computations computations, boolean always) {
        Map<ComputedRecord, List<FormulaField>> work = new LinkedHashMap<>();
        Map<String, Set<UUID>> wanted = new TreeMap<>();
        for (ComputedRecord record : records) {
            List<FormulaField> due = computations.formulas(record.recordType().name()).stream()
                    .filter(formula -> always || due(record, formula))
                    .toList();
            if (!due.isEmpty()) {
                work.put(record, due);
                due.forEach(formula -> collect(record, formula, wanted));
            }
        }
        Map<UUID, Recomputed> related = new HashMap<>();
        wanted.forEach((target, ids) -> types.find(target).ifPresent(type -> related.putAll(rows.related(type, ids))));
        work.forEach((record, due) -> due.forEach(formula ->
                record.put(formula.field(), formula.compute((field, there) -> value(record, field, there, related)))));
    }

    private static Object value(ComputedRecord record, Field field, Field there, Map<UUID, Recomputed> related) {
        Object value = record.value(field);
        if (there == null || value == null) {
            return there == null ? value : null;
        }
        Recomputed other = related.get(((Reference) value).id());
        return other == null ? null : other.value(there);
    }

    /** What others have changed, they bring here themselves; a formula over the record alone costs nothing to compute again. */
    private static boolean due(ComputedRecord record, FormulaField formula) {
        return record.kind() == Write.Kind.CREATE
                || formula.paths().values().stream().allMatch(path -> path.target() == null)
                || formula.paths().values().stream()
                        .anyMatch(path ->
                                record.changes(path.field()) || path.field().computed());
    }

    private static void collect(ComputedRecord record, FormulaField formula, Map<String, Set<UUID>> wanted) {
        for (PathField path : formula.paths().values()) {
            if (path.target() != null && record.value(path.field()) instanceof Reference reference) {
                wanted.computeIfAbsent(path.target(), any -> new TreeSet<>()).add(reference.id());
            }
        }
    }
}
