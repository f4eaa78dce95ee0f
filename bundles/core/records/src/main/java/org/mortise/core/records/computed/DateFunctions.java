package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/** What formulas can do with dates and times, in UTC. Public since the library calls them by reflection. */
public abstract class DateFunctions extends TextFunctions {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(4_000_000);

    /** {@code days(from, to)}: whole days between two dates or times. */
    public Object days(Object... arguments) {
        count("days", arguments, 2, 2);
        if (arguments[0] == null || arguments[1] == null) {
            return null;
        }
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(date("days", arguments[0]), date("days", arguments[1])));
    }

    /** {@code months(from, to)}: whole months between two dates or times. */
    public Object months(Object... arguments) {
        count("months", arguments, 2, 2);
        if (arguments[0] == null || arguments[1] == null) {
            return null;
        }
        return BigDecimal.valueOf(
                ChronoUnit.MONTHS.between(date("months", arguments[0]), date("months", arguments[1])));
    }

    public Object addMonths(Object... arguments) {
        count("addMonths", arguments, 2, 2);
        if (arguments[0] == null || arguments[1] == null) {
            return null;
        }
        return plausible(date("addMonths", arguments[0]).plusMonths(small("addMonths", arguments[1])));
    }

    public Object year(Object... arguments) {
        count("year", arguments, 1, 1);
        return arguments[0] == null
                ? null
                : BigDecimal.valueOf(date("year", arguments[0]).getYear());
    }

    public Object month(Object... arguments) {
        count("month", arguments, 1, 1);
        return arguments[0] == null
                ? null
                : BigDecimal.valueOf(date("month", arguments[0]).getMonthValue());
    }

    public Object day(Object... arguments) {
        count("day", arguments, 1, 1);
        return arguments[0] == null
                ? null
                : BigDecimal.valueOf(date("day", arguments[0]).getDayOfMonth());
    }

    /** {@code date(2026, 12, 31)}, or the day (UTC) of a time. */
    public Object date(Object... arguments) {
        count("date", arguments, 1, 3);
        if (Arrays.stream(arguments).anyMatch(Objects::isNull)) {
            return null;
        }
        if (arguments.length == 1) {
            return date("date", arguments[0]);
        }
        count("date", arguments, 3, 3);
        try {
            return plausible(LocalDate.of(
                    small("date", arguments[0]), small("date", arguments[1]), small("date", arguments[2])));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static LocalDate plusDays(LocalDate date, BigDecimal days) {
        return days.abs().compareTo(MOST_DAYS) > 0 ? null : plausible(date.plusDays(days.longValue()));
    }

    static Instant plusDays(Instant time, BigDecimal days) {
        if (days.abs().compareTo(MOST_DAYS) > 0) {
            return null;
        }
        long seconds = days.multiply(BigDecimal.valueOf(86_400)).longValue();
        Instant moved = time.plus(Duration.ofSeconds(seconds));
        return plausible(moved.atOffset(ZoneOffset.UTC).toLocalDate()) == null ? null : moved;
    }

    private static LocalDate plausible(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
    }

    private static LocalDate date(String function, Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC).toLocalDate();
        }
        throw new FormulaProblem(0, function + " needs a date, not " + ExactArithmetic.kind(value));
    }
}
