package org.mortise.core.imports.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The text for a number of a cell, as a person would type it. */
final class CellNumber {

    /** What a spreadsheet shows at most; the digits behind are the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MAX_EXPONENT = 100;
    private static final int MAX_DAY = 2_958_465;
    private static final int SECONDS = 86_400;

    private CellNumber() {}

    static String number(String raw) {
        BigDecimal number = parse(raw);
        if (number == null || Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            return raw;
        }
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
    }

    /** ISO 8601: a date, or a date and time in UTC when the number has a fraction. */
    static String date(String raw, boolean since1904) {
        BigDecimal number = parse(raw);
        if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MAX_DAY)) > 0) {
            return number(raw);
        }
        long day = number.longValue();
        long seconds = Math.round((number.doubleValue() - day) * SECONDS);
        // The sheet of 1900 counts a 29 February that there was not.
        LocalDate start = since1904
                ? LocalDate.of(1904, 1, 1)
                : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime moment = start.plusDays(day).atStartOfDay().plusSeconds(seconds);
        return seconds == 0
                ? moment.toLocalDate().toString()
                : moment.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                                .format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                        + "Z";
    }

    private static BigDecimal parse(String raw) {
        try {
            return raw.length() > 60 ? null : new BigDecimal(raw.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
