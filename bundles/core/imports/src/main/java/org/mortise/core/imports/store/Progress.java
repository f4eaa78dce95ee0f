package org.mortise.core.imports.store;

import java.util.Collection;
import org.mortise.core.imports.mapping.Change;

/** How far an import is. Immutable; kept in the same transaction as the rows it counts. */
public record Progress(
        long processed,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long skipped,
        long doubtful,
        Readings readings) {

    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, Readings.NONE);

    /**
     * @param last number of the last row of the chunk
     * @param entries of the chunk
     * @param changes what was read otherwise than written, of rows that were not rejected
     * @param doubted how many of the rows that were not rejected were understood by guessing
     */
    public Progress plus(long last, Collection<RowEntry> entries, Collection<Change> changes, long doubted) {
        return new Progress(
                last,
                created + count(entries, Outcome.CREATED),
                updated + count(entries, Outcome.UPDATED),
                unchanged + count(entries, Outcome.UNCHANGED),
                rejected + count(entries, Outcome.REJECTED),
                skipped + count(entries, Outcome.SKIPPED),
                doubtful + doubted,
                readings.plus(changes));
    }

    private static long count(Collection<RowEntry> entries, Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }
}
