package org.mortise.core.privacy.circle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;

/** Reads records, living or deleted, in the name of the caller of the thread. */
public final class RecordLoader {

    private static final int BATCH = 200;

    private final Records records;

    public RecordLoader(Records records) {
        this.records = records;
    }

    /** A record, and whether it is deleted. */
    public record Loaded(RecordData record, boolean deleted) {}

    public List<Loaded> load(String type, Collection<UUID> ids) {
        List<Loaded> loaded = new ArrayList<>();
        List<UUID> all = List.copyOf(new HashSet<>(ids));
        for (int from = 0; from < all.size(); from += BATCH) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + BATCH));
            Set<UUID> missing = new HashSet<>(some);
            for (RecordData record : records.find(type, some)) {
                missing.remove(record.id());
                loaded.add(new Loaded(record, false));
            }
            if (!missing.isEmpty()) {
                Query gone = Query.of(type).deleted(true).among(missing).limit(BATCH);
                records.query(gone).items().forEach(record -> loaded.add(new Loaded(record, true)));
            }
        }
        return loaded;
    }

    /** All that match, the living first. */
    void each(String type, String filter, Consumer<Loaded> consumer) {
        for (boolean deleted : new boolean[] {false, true}) {
            String cursor = null;
            do {
                Page page = records.query(Query.of(type)
                        .where(filter)
                        .deleted(deleted)
                        .limit(BATCH)
                        .cursor(cursor));
                page.items().forEach(record -> consumer.accept(new Loaded(record, deleted)));
                cursor = page.nextCursor();
            } while (cursor != null);
        }
    }
}
