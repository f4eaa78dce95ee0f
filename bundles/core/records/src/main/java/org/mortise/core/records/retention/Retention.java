package org.mortise.core.records.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
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

    private int purge(String type, Instant before) {
        int purged = 0;
        while (true) {
            List<RecordData> batch = records.query(Query.of(type)
                            .deleted(true)
                            .where(SystemFields.DELETED_AT + "=lt=" + before)
                            .limit(BATCH))
                    .items();
            long done = batch.isEmpty()
                    ? 0
                    : records
                            .writeAll(batch.stream()
                                    .map(record -> Write.purge(type, record.id()))
                                    .toList())
                            .stream()
                            .filter(WriteResult::done)
                            .count();
            purged += (int) done;
            // What a validator refuses stays, and would be found again for ever.
            if (batch.size() < BATCH || done == 0) {
                return purged;
            }
        }
    }
}
