package org.mortise.sales.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;

/** Writes demo records in batches and reads those of others. */
final class DemoWriter {

    private static final int BATCH = 1000;

    private final Records records;

    DemoWriter(Records records) {
        this.records = records;
    }

    /** Throws the first problem; what was invented should have none. */
    List<RecordData> create(String type, List<Map<String, Object>> all) {
        List<RecordData> written = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Write> writes = all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                    .map(values -> Write.create(type, values))
                    .toList();
            for (WriteResult result : records.writeAll(writes)) {
                if (!result.done()) {
                    throw result.problem();
                }
                written.add(result.record());
            }
        }
        return written;
    }

    /** In the order in which they were made, so that the same random numbers choose the same records. */
    List<RecordData> read(String type, String filter) {
        Query query = Query.of(type).where(filter).sort(List.of("createdAt")).limit(BATCH);
        return records.query(query).items();
    }
}
