package org.mortise.core.rest.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;

/**
 * Adds whole records to references, under {@code record}: one query for each type and each step from the record, not one a
 * row.
 */
final class Expansion {

    private final RecordTypes types;
    private final Records records;

    Expansion(RecordTypes types, Records records) {
        this.types = types;
        this.records = records;
    }

    /** A record in JSON form, and what is to be expanded in it. */
    private record Place(Map<String, Object> json, ExpandPaths paths) {}

    /** A reference in JSON form that a record is wanted for. */
    private record Slot(Map<String, Object> reference, UUID id, ExpandPaths paths) {}

    List<Map<String, Object>> json(RecordType type, List<RecordData> items, List<String> expand) {
        ExpandPaths paths = ExpandPaths.parse(types, type, expand);
        List<Map<String, Object>> json = new ArrayList<>(items.size());
        items.forEach(item -> json.add(JsonForm.of(item, type)));
        List<Place> places = json.stream().map(each -> new Place(each, paths)).toList();
        while (!places.isEmpty()) {
            places = expanded(places);
        }
        return json;
    }

    /** The fields to read when some are chosen: those, and the references that are to be expanded. */
    List<String> withReferences(RecordType type, List<String> fields, List<String> expand) {
        List<String> references = ExpandPaths.parse(types, type, expand).fields();
        if (fields.isEmpty()) {
            return fields;
        }
        List<String> all = new ArrayList<>(fields);
        all.addAll(references);
        return all;
    }

    /** @return the records that were put in, where there is more to expand in them */
    private List<Place> expanded(List<Place> places) {
        Map<String, List<Slot>> slots = new HashMap<>();
        places.forEach(place -> place.paths().steps().forEach(step -> {
            for (Map<String, Object> reference : step.references(place.json())) {
                UUID id = UUID.fromString((String) reference.get("id"));
                slots.computeIfAbsent(step.target(reference), target -> new ArrayList<>())
                        .add(new Slot(reference, id, step.next()));
            }
        }));
        List<Place> next = new ArrayList<>();
        slots.forEach((target, wanted) -> types.find(target).ifPresent(targetType -> fill(targetType, wanted, next)));
        return next;
    }

    private void fill(RecordType target, List<Slot> slots, List<Place> next) {
        Set<UUID> ids = new LinkedHashSet<>();
        slots.forEach(slot -> ids.add(slot.id()));
        Map<UUID, RecordData> found = new HashMap<>();
        records.find(target.name(), ids).forEach(record -> found.put(record.id(), record));
        for (Slot slot : slots) {
            RecordData record = found.get(slot.id());
            if (record != null) {
                Map<String, Object> json = JsonForm.of(record, target);
                // Beside and not among them: a record may have a field "type" of its own.
                slot.reference().put("record", json);
                if (!slot.paths().steps().isEmpty()) {
                    next.add(new Place(json, slot.paths()));
                }
            }
        }
    }
}
