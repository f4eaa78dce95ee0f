package org.mortise.core.imports.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Records;

/** Finds records by a unique field, a chunk's at a time. */
final class KeyLinks implements Links {

    private final Records records;
    private final RecordType type;
    private final String field;
    private final Map<Object, RecordData> found = new HashMap<>();

    KeyLinks(Records records, RecordType type, String field) {
        this.records = records;
        this.type = type;
        this.field = field;
    }

    @Override
    public void prepare(Collection<String> texts) {
        found.clear();
        Set<String> wanted = new LinkedHashSet<>(texts);
        if (!wanted.isEmpty()) {
            found.putAll(records.findUnique(type.name(), field, wanted));
        }
    }

    @Override
    public Match find(String text) {
        RecordData record = found.get(text);
        return record == null
                ? Match.missing("there is no " + type.name() + " whose " + field + " is " + text)
                : Match.exact(record.id(), Names.of(record, type));
    }

    @Override
    public void learn(RecordData record) {
        if (record.get(field) != null) {
            found.put(record.get(field).toString(), record);
        }
    }
}
