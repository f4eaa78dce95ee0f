package org.mortise.core.records.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Purges what was deleted long enough ago, type by type and in small transactions. Several nodes may do it at once. */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 200;

    private final RecordTypes types;
    private final Records records;
    private final Duration time;
    private final Clock clock;

    Retention(RecordTypes types, Records records, Duration time, Clock clock) {
        this.types = types;
        this.records = records;
        this.time = time;
        this.clock = clock;
    }

    /** @return how many records were purged */
    int purge() {
        Instant before = clock.instant().minus(time).truncatedTo(ChronoUnit.MILLIS);
        int purged = 0;
        for (RecordType type : types.all()) {
            try {
                purged += purge(type.name(), before);
            } catch (ProblemException e) {
                LOG.debug("{} has to wait for the next time", type.name(), e);
            }
        }
        if (purged > 0) {
            LOG.info("Purged {} records that were deleted before {}", purged, before);
        }
        return purged;
    }

    /** Page by page, so that what a validator or a legal hold keeps is passed and not met again. */
    private int purge(String type, Instant before) {
        int purged = 0;
        String cursor = null;
        do {
            Page page = records.query(Query.of(type)
                    .deleted(true)
                    .where(SystemFields.DELETED_AT + "=lt=" + before)
                    .limit(BATCH)
                    .cursor(cursor));
            List<Write> writes = page.items().stream()
                    .map(record -> Write.purge(type, record.id()))
                    .toList();
            if (!writes.isEmpty()) {
                purged += (int) records.writeAll(writes).stream()
                        .filter(WriteResult::done)
                        .count();
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return purged;
    }
}
