package org.mortise.support;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What follows from closing and reopening a case. */
@Component(property = "mortise.type=case")
public final class CasePreparer implements RecordPreparer {

    static final String CLOSED = "Closed";

    private final Clock clock;

    @Activate
    public CasePreparer() {
        this(Clock.systemUTC());
    }

    CasePreparer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void prepare(Preparation preparation) {
        boolean wasClosed = preparation
                .previous()
                .map(before -> CLOSED.equals(before.text("status")))
                .orElse(false);
        boolean isClosed = CLOSED.equals(preparation.value("status"));
        if (isClosed && preparation.value("resolvedAt") == null) {
            preparation.set("resolvedAt", now());
        }
        if (isClosed && !wasClosed) {
            preparation.set("closings", closings(preparation) + 1);
        } else if (wasClosed && !isClosed) {
            reopen(preparation);
        }
    }

    /** The rating was for the former solution; it stays with the CSAT response. */
    private static void reopen(Preparation preparation) {
        preparation.set("satisfaction", null);
        if (!preparation.changes("resolvedAt")) {
            preparation.set("resolvedAt", null);
        }
    }

    private static long closings(Preparation preparation) {
        return preparation.previous().map(before -> before.integer("closings")).orElse(0L);
    }

    /** Databases keep microseconds: what was written should equal what is read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
