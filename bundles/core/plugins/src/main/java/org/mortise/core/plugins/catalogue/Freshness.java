package org.mortise.core.plugins.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.core.inspection.CatalogueIndex;

/** Whether an index is the present one, and not one of before that somebody on the way shows again: its signature is as good as ever. */
final class Freshness {

    /** How wrong a publisher's clock may be. One that is wrong by years would have every index after it refused. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final SeenIndexes seen;
    private final Clock clock;

    Freshness(SeenIndexes seen, Clock clock) {
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * Remembers it as well, expired or not.
     *
     * @param signed by somebody who is trusted; of others nothing is remembered, since anybody could write them
     * @throws ProblemException INVALID, with a code for each reason
     */
    void require(String source, CatalogueIndex index, boolean signed) {
        Instant now = clock.instant();
        Instant madeAt = Instant.parse(index.madeAt());
        if (madeAt.isAfter(now.plus(AHEAD))) {
            throw refusal(
                    "catalogue-invalid",
                    "It was made at " + madeAt
                            + ", which is still to come. Look at this server's clock; if it is right,"
                            + " tell the publisher.");
        }
        if (signed) {
            Instant newest = seen.newest(source, madeAt);
            if (newest.isAfter(madeAt)) {
                throw refusal(
                        "catalogue-outdated",
                        "It was made at " + madeAt + ", and this source has shown one that was made at " + newest
                                + ". Somebody shows an old one, which hides updates and offers what was withdrawn: do not"
                                + " install from it, and tell the publisher.");
            }
        }
        if (index.validUntil() != null && !now.isBefore(Instant.parse(index.validUntil()))) {
            throw refusal(
                    "catalogue-expired",
                    "It was valid until " + index.validUntil()
                            + ". Ask the publisher for a new one; do not install from this one.");
        }
    }

    private static ProblemException refusal(String code, String detail) {
        return ProblemException.of(ProblemType.INVALID, code, detail);
    }
}
