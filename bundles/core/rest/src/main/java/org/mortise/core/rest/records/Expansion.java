package org.mortise.core.rest.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;

/** Adds whole records to references, under {@code record}: one query for each field that is expanded, not one a row. */
final class Expansion {

    private final RecordTypes types;
    private final Records records;

    Expansion(RecordTypes types, Records records) {
        this.types = types;
        this.records = records;
    }

    List<Map<String, Object>> json(RecordType type, List<RecordData> items, List<String> expand) {
        List<Map<String, Object>> json = new ArrayList<>(items.size());
        items.forEach(item -> json.add(JsonForm.of(item, type)));
        for (String name : expand) {
            Field field = type.field(name)
                    .filter(each -> each.type() == FieldType.REFERENCE)
                    .orElseThrow(
                            () -> Parameters.malformed("expand", "\"" + name + "\" is no reference of " + type.name()));
            expand(field, items, json);
        }
        return json;
    }

    private void expand(Field field, List<RecordData> items, List<Map<String, Object>> json) {
        RecordType target = types.find(field.target()).orElse(null);
        if (target == null) {
            return;
        }
        Set<UUID> ids = new LinkedHashSet<>();
        for (RecordData item : items) {
            if (item.get(field.name()) instanceof Reference reference) {
                ids.add(reference.id());
            }
        }
        Map<UUID, RecordData> found = new HashMap<>();
        records.find(target.name(), ids).forEach(record -> found.put(record.id(), record));
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).get(field.name()) instanceof Reference reference && found.containsKey(reference.id())) {
                Map<String, Object> whole = new LinkedHashMap<>();
                whole.put("type", reference.type());
                whole.put("id", reference.id().toString());
                whole.put("name", reference.name());
                // Beside and not among them: a record may have a field "type" of its own.
                whole.put("record", JsonForm.of(found.get(reference.id()), target));
                replace(json.get(i), field, whole);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void replace(Map<String, Object> record, Field field, Map<String, Object> whole) {
        Map<String, Object> owner = field.custom() ? (Map<String, Object>) record.get("custom") : record;
        owner.put(field.name(), whole);
    }
}
