package org.mortise.core.records.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of days that a word names: {@code today}, {@code thisQuarter}, {@code last30Days}. Weeks begin on Monday.
 *
 * @param start the first day
 * @param end the first day after it
 */
record Period(LocalDate start, LocalDate end) {

    static final String WORDS = "today, yesterday, tomorrow, this/last/next followed by Week, Month, Quarter or Year, "
            + "last/next followed by a number and Days, Weeks, Months or Years, such as last30Days";

    private static final Pattern CALENDAR = Pattern.compile("(this|last|next)(Week|Month|Quarter|Year)");
    private static final Pattern ROLLING = Pattern.compile("(last|next)([1-9][0-9]{0,3})(Day|Week|Month|Year)s?");

    /** Longer ones would leave the years that the databases can write. */
    private static final int MOST_YEARS = 1000;

    /** Empty when the word names no period. */
    static Optional<Period> named(String word, LocalDate today) {
        Matcher calendar = CALENDAR.matcher(word);
        if (calendar.matches()) {
            return Optional.of(calendar(calendar.group(1), calendar.group(2), today));
        }
        Matcher rolling = ROLLING.matcher(word);
        if (rolling.matches()) {
            return rolling(rolling.group(1), Integer.parseInt(rolling.group(2)), rolling.group(3), today);
        }
        return switch (word) {
            case "today" -> Optional.of(day(today));
            case "yesterday" -> Optional.of(day(today.minusDays(1)));
            case "tomorrow" -> Optional.of(day(today.plusDays(1)));
            default -> Optional.empty();
        };
    }

    private static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    private static Period calendar(String which, String unit, LocalDate today) {
        int step = which.equals("this") ? 0 : which.equals("last") ? -1 : 1;
        return switch (unit) {
            case "Week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(step);
                yield new Period(monday, monday.plusWeeks(1));
            }
            case "Month" -> {
                LocalDate first = today.withDayOfMonth(1).plusMonths(step);
                yield new Period(first, first.plusMonths(1));
            }
            case "Quarter" -> {
                LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * step);
                yield new Period(first, first.plusMonths(3));
            }
            default -> {
                LocalDate first = today.withDayOfYear(1).plusYears(step);
                yield new Period(first, first.plusYears(1));
            }
        };
    }

    /** Today is the last day of what lies behind and the first of what lies ahead. */
    private static Optional<Period> rolling(String which, int count, String unit, LocalDate today) {
        if (unit.equals("Year") && count > MOST_YEARS) {
            return Optional.empty();
        }
        String name = unit.toUpperCase(Locale.ROOT) + "S";
        java.time.temporal.ChronoUnit step = java.time.temporal.ChronoUnit.valueOf(name);
        if (which.equals("next")) {
            return Optional.of(new Period(today, today.plus(count, step)));
        }
        LocalDate tomorrow = today.plusDays(1);
        return Optional.of(new Period(tomorrow.minus(count, step), tomorrow));
    }
}
