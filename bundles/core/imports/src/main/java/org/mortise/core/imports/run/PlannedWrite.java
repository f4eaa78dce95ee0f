package org.mortise.core.imports.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Write;
import org.mortise.core.imports.mapping.Mapping;
import org.mortise.core.imports.mapping.Parts;
import org.mortise.core.imports.mapping.RowDraft;
import org.mortise.core.imports.mapping.RowPlan;
import org.mortise.core.imports.mapping.UnreadableCell;

/**
 * The write that a row asks for.
 *
 * @param existing null for a creation
 */
record PlannedWrite(RowDraft draft, RecordData existing, RowPlan plan) {

    /** Empty when the row is through already: rejected, or without a record to update. */
    static Optional<PlannedWrite> of(RowDraft draft, RowPlan plan, RecordData existing, ChunkResult result) {
        boolean byId = plan.key() != null && plan.key().equals("id");
        if (existing == null && byId) {
            result.rejected(
                    draft.number(),
                    plan.columnsOf("id") + ": there is no " + plan.type().name() + " " + draft.key());
            return Optional.empty();
        }
        if (existing == null && plan.mode() == Mapping.Mode.UPDATE) {
            result.skipped(draft.number());
            return Optional.empty();
        }
        PlannedWrite planned = new PlannedWrite(draft, existing, plan);
        try {
            planned.values();
            return Optional.of(planned);
        } catch (UnreadableCell e) {
            result.rejected(draft.number(), e.getMessage());
            return Optional.empty();
        }
    }

    Write write() {
        String type = plan.type().name();
        return existing == null ? Write.create(type, values()) : Write.update(type, existing.id(), values());
    }

    /** Whether the record has other values now, as far as the row gives any. */
    boolean changes() {
        return values().entrySet().stream()
                .anyMatch(value ->
                        !Objects.equals(JsonForm.of(value.getValue()), JsonForm.of(existing.get(value.getKey()))));
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        draft.values()
                .forEach((field, value) ->
                        values.put(field, value instanceof Parts parts ? complete(field, parts) : value));
        return values;
    }

    private Object complete(String field, Parts parts) {
        try {
            return parts.complete(existing);
        } catch (UnreadableCell e) {
            throw new UnreadableCell(plan.columnsOf(field) + ": " + e.getMessage());
        }
    }
}
