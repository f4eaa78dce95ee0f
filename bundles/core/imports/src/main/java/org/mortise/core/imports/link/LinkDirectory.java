package org.mortise.core.imports.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;

/** All {@link Links} that one import uses. Not thread-safe. */
public final class LinkDirectory {

    /** The way of finding that looks at the name of the record. */
    public static final String NAME = "name";

    private final Records records;
    private final RecordTypes types;
    private final Map<String, Links> links = new HashMap<>();
    private List<RecordData> created = new ArrayList<>();

    public LinkDirectory(Records records, RecordTypes types) {
        this.records = records;
        this.types = types;
    }

    /** @param field a unique field of the target, or {@link #NAME} */
    public Links of(String target, String field) {
        return links.computeIfAbsent(target + "/" + field, key -> {
            RecordType type = types.require(target);
            return byName(type, field)
                    ? new NameLinks(records, type, NameLinks.MAX_NAMES)
                    : new KeyLinks(records, type, field);
        });
    }

    /** Makes a record that has nothing but a name. */
    public RecordData create(String target, String name) {
        String field = types.require(target).nameFields().get(0);
        RecordData record = records.write(Write.create(target, Map.of(field, name)));
        created.add(record);
        learn(List.of(record));
        return record;
    }

    /** What was created since this was asked last. */
    public List<RecordData> takeCreated() {
        List<RecordData> taken = created;
        created = new ArrayList<>();
        return taken;
    }

    /** To be told of what the import wrote, so that later rows can refer to it. */
    public void learn(List<RecordData> written) {
        for (RecordData record : written) {
            links.forEach((key, index) -> {
                if (key.startsWith(record.type() + "/")) {
                    index.learn(record);
                }
            });
        }
    }

    /** To be told when what was learned has been rolled back. */
    public void forget() {
        links.clear();
        created.clear();
    }

    /** Whether this way of finding looks at names, so that spelling is forgiven. */
    public static boolean byName(RecordType type, String field) {
        return field.equals(NAME) || type.nameFields().equals(List.of(field));
    }
}
