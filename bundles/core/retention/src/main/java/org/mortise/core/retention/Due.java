package org.mortise.core.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When a rule's turn is: once a day, at an hour of the day. */
final class Due {

    private Due() {}

    /**
     * @param hour 0 to 23, in UTC
     * @param changed when the rule was written last: a new one waits for the hour, so that it can be looked at
     * @param last when it ran last; null for never
     * @param interrupted whether that run was broken off
     */
    static boolean is(Instant now, int hour, Instant changed, Instant last, boolean interrupted) {
        if (interrupted) {
            return true;
        }
        ZonedDateTime today =
                now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withHour(hour);
        Instant turn = (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        return last == null ? changed.isBefore(turn) : last.isBefore(turn);
    }
}
