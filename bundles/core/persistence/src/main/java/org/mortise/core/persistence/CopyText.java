package org.mortise.core.persistence;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Rows in the text form of PostgreSQL's {@code COPY}: tabs between values, a line a row. */
final class CopyText {

    private CopyText() {}

    /** Whether all values have a form that the database reads as exactly the value; others are bound one by one. */
    static boolean knows(List<Object[]> rows) {
        for (Object[] row : rows) {
            for (Object value : row) {
                if (!knows(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean knows(Object value) {
        if (value instanceof Timestamp timestamp) {
            return plain(timestamp.toInstant().atOffset(ZoneOffset.UTC).getYear());
        }
        if (value instanceof Instant instant) {
            return plain(instant.atOffset(ZoneOffset.UTC).getYear());
        }
        if (value instanceof LocalDate date) {
            return plain(date.getYear());
        }
        if (value instanceof Date date) {
            return plain(date.toLocalDate().getYear());
        }
        return value == null
                || value instanceof String
                || value instanceof UUID
                || value instanceof Long
                || value instanceof Integer
                || value instanceof BigDecimal
                || value instanceof Boolean;
    }

    private static boolean plain(int year) {
        return year >= 1 && year <= 9999;
    }

    static void append(StringBuilder out, Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            append(out, row[i]);
        }
        out.append('\n');
    }

    private static void append(StringBuilder out, Object value) {
        if (value == null) {
            out.append("\\N");
        } else if (value instanceof String text) {
            escaped(out, text);
        } else if (value instanceof Timestamp timestamp) {
            out.append(timestamp.toInstant());
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else {
            out.append(value);
        }
    }

    private static void escaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
