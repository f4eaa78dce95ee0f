package org.mortise.api.scores;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Computes a score of a record, such as how likely a customer is to stay, and says why. Shown beside the platform's own score of the
 * record. Computed whenever somebody asks, and never stored: so it is right after every change, be it of another record.
 *
 * <p>A whiteboard service with the properties {@code mortise.scorer} (its name, by convention {@code <plugin>.<purpose>}; unique in the
 * installation), {@code mortise.type} (one or several record type names) and {@code mortise.label} (a key in the translations of the
 * plugin); {@code mortise.min} and {@code mortise.max} are the least and the greatest value, whole numbers, 0 and 100 when absent.
 *
 * <p>Called by the platform on a thread of its own, in the name of whoever looks at the record, outside of transactions, by several
 * threads at once. It may read other records and must not write. Has two seconds. What it throws, and an answer that breaks the rules,
 * is charged to the failure budget of the plugin; the score is shown as missing then, and the others are there.
 */
@ConsumerType
public interface Scorer {

    /**
     * @param request which record; not null
     * @return the score; null when there is nothing to say about this record
     */
    Score score(ScoreRequest request);
}
