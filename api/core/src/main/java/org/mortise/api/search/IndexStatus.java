package org.mortise.api.search;

import java.time.Instant;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How the search of this node stands.
 *
 * @param complete whether every record is in the index
 * @param documents records in the index
 * @param bytes on the disk
 * @param position up to which the event log is in the index
 * @param behind how many events are not
 * @param waiting changed records of types that are not installed now, by type
 * @param rebuild the one that runs; null when none does
 * @param lastRebuild since the start; null when there was none
 */
@ProviderType
public record IndexStatus(
        boolean complete,
        long documents,
        long bytes,
        long position,
        long behind,
        Map<String, Integer> waiting,
        Progress rebuild,
        Progress lastRebuild) {

    /**
     * How a rebuild goes, or went.
     *
     * @param reason why
     * @param startedAt when it began
     * @param finishedAt null while it runs
     * @param records put into the new index
     * @param expected records, about
     * @param recordsPerSecond so far
     */
    @ProviderType
    public record Progress(
            String reason, Instant startedAt, Instant finishedAt, long records, long expected, long recordsPerSecond) {

        /** In per cent; 100 only when it is finished. */
        public int percent() {
            return finishedAt != null
                    ? 100
                    : expected == 0 ? 0 : (int) Math.min(99, 100 * records / Math.max(1, expected));
        }

        public String line() {
            return percent() + " %, " + records + " of about " + Math.max(expected, records) + " records, "
                    + recordsPerSecond + " a second";
        }
    }
}
