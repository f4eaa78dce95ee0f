package org.mortise.support;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A response without a date was given now. Imports bring the dates of theirs. */
@Component(property = "mortise.type=csatResponse")
public final class CsatResponsePreparer implements RecordPreparer {

    private final Clock clock;

    @Activate
    public CsatResponsePreparer() {
        this(Clock.systemUTC());
    }

    CsatResponsePreparer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void prepare(Preparation preparation) {
        if (preparation.value("respondedAt") == null) {
            preparation.set("respondedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
