package org.mortise.activities.reminders;

import java.time.Instant;
import javax.validation.constraints.AssertTrue;
import javax.validation.constraints.Max;
import javax.validation.constraints.Min;

/** {@code {"minutes": 10}} or {@code {"until": "2026-01-31T09:00:00Z"}}. */
public class SnoozeRequest {

    @Min(1)
    @Max(525_600)
    public Integer minutes;

    public Instant until;

    @AssertTrue(message = "say either minutes or until")
    public boolean isMinutes() {
        return (minutes == null) != (until == null);
    }
}
