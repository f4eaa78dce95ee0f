package org.mortise.core.rest.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;
import org.mortise.api.security.RecordAction;

/**
 * What the caller may do with each of the records that he was given. It stands beside them and not in them: a record may have a
 * field of any name. Asked for a whole page at once, and only for those who want it.
 */
final class Rights {

    private final Records records;

    Rights(Records records) {
        this.records = records;
    }

    /** By the ids of the records: {@code edit} and {@code delete}, where they are allowed. */
    Map<String, List<String>> of(RecordType type, List<RecordData> items) {
        Map<String, List<String>> rights = new LinkedHashMap<>();
        items.forEach(item -> rights.put(item.id().toString(), new ArrayList<>(2)));
        List<UUID> ids = items.stream().map(RecordData::id).toList();
        for (RecordAction action : List.of(RecordAction.EDIT, RecordAction.DELETE)) {
            records.permitted(type.name(), ids, action)
                    .forEach(id -> rights.get(id.toString()).add(action.json()));
        }
        return rights;
    }

    /** The same of one record, as methods that its address takes. */
    Set<String> methods(RecordType type, RecordData record) {
        List<String> rights = of(type, List.of(record)).get(record.id().toString());
        Set<String> methods = new LinkedHashSet<>(List.of("GET"));
        if (rights.contains(RecordAction.EDIT.json())) {
            methods.add("PATCH");
        }
        if (rights.contains(RecordAction.DELETE.json())) {
            methods.add("DELETE");
        }
        return methods;
    }
}
