package org.mortise.core.imports.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads dates and times by a pattern, strictly: there is no 30 February. */
final class DateText {

    private static final String ISO = "yyyy-MM-dd";

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    DateText(ColumnRule rule) {
        this.pattern = rule.date();
        this.formatter = pattern == null ? null : formatter(pattern);
        this.zone = rule.zone() == null ? ZoneOffset.UTC : rule.zone();
    }

    static boolean isPattern(String pattern) {
        try {
            formatter(pattern);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    LocalDate date(String text) {
        try {
            return formatter == null ? LocalDate.parse(text) : LocalDate.from(formatter.parse(text));
        } catch (DateTimeException e) {
            throw new UnreadableCell(text + " is not a date (" + (pattern == null ? ISO : pattern) + ")");
        }
    }

    /** A date alone means its first moment. */
    Instant instant(String text) {
        try {
            TemporalAccessor parsed = formatter == null ? iso(text) : byPattern(text);
            if (parsed instanceof ZonedDateTime || parsed instanceof OffsetDateTime) {
                return Instant.from(parsed);
            }
            LocalDateTime local = parsed instanceof LocalDateTime dateTime
                    ? dateTime
                    : LocalDateTime.of((LocalDate) parsed, LocalTime.MIDNIGHT);
            return local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableCell(
                    text + " is not a date and time (" + (pattern == null ? "yyyy-MM-ddTHH:mm:ssZ" : pattern) + ")");
        }
    }

    private TemporalAccessor byPattern(String text) {
        return formatter.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    private static TemporalAccessor iso(String text) {
        return text.length() <= ISO.length()
                ? LocalDate.parse(text)
                : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        text.replace(' ', 'T'), ZonedDateTime::from, LocalDateTime::from);
    }

    private static DateTimeFormatter formatter(String pattern) {
        // The strict resolver takes y for the year of an era that nobody writes; u is the year people mean.
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
