package org.mortise.core.records.values;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Days and moments. */
final class Dates {

    private final Values values;

    Dates(Values values) {
        this.values = values;
    }

    Object day(Object value, String path) {
        if (value instanceof LocalDate date) {
            return plausible(date) ? date : values.refuse(path, "must lie between the years 1 and 9999");
        }
        try {
            LocalDate date = value instanceof String text ? LocalDate.parse(text) : null;
            return date != null && plausible(date) ? date : values.refuse(path, "must be a date such as 2017-03-01");
        } catch (DateTimeException e) {
            return values.refuse(path, "must be a date such as 2017-03-01");
        }
    }

    Object moment(Object value, String path) {
        try {
            Instant instant = value instanceof Instant given
                    ? given
                    : value instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
            if (instant == null || !plausible(instant.atZone(ZoneOffset.UTC).toLocalDate())) {
                return values.refuse(path, "must be a date and time such as 2017-03-01T12:00:00Z");
            }
            // What the databases keep; a finer value would come back different.
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return values.refuse(path, "must be a date and time such as 2017-03-01T12:00:00Z");
        }
    }

    private static boolean plausible(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }
}
