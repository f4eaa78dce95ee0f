package org.mortise.activities.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mortise.api.records.Preparation;

/**
 * Start, end and duration in minutes: of two the third follows. A new end wins over a duration; who moves the start alone moves the
 * whole activity.
 */
final class Duration {

    private Duration() {}

    static void prepare(Preparation activity) {
        Instant start = (Instant) activity.value("dateStart");
        Long minutes = (Long) activity.value("duration");
        if (start == null) {
            return;
        }
        boolean endGiven = activity.changes("dateEnd") && activity.value("dateEnd") != null;
        boolean follows = activity.changes("duration") || activity.changes("dateStart");
        if (!endGiven && minutes != null && follows) {
            activity.set("dateEnd", start.plus(minutes, ChronoUnit.MINUTES));
        } else if (activity.value("dateEnd") instanceof Instant end) {
            if (!end.isBefore(start)) {
                activity.set("duration", ChronoUnit.MINUTES.between(start, end));
            }
        } else {
            activity.set("duration", null);
        }
    }
}
