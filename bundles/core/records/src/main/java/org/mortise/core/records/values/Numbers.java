package org.mortise.core.records.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;

/** Reads the numeric types. */
final class Numbers {

    /** What {@code decimal(19,4)} holds. */
    private static final int SCALE = 4;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);
    // Checked before BigDecimal sees it: "1e999999999" is short to write and endless to compute with.
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final Values values;

    Numbers(Values values) {
        this.values = values;
    }

    Object read(Field field, Object value, String path) {
        if (field.type() == FieldType.INTEGER || field.type() == FieldType.AUTO_NUMBER) {
            return integer(field, value, path);
        }
        Object number = decimal(value, path);
        return Values.refused(number) ? number : checked(field, (BigDecimal) number, path);
    }

    Object decimal(Object value, String path) {
        if (!(value instanceof Number || value instanceof String)) {
            return values.refuse(path, "must be a number");
        }
        String text = value instanceof BigDecimal decimal ? plain(decimal) : value.toString();
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Math.abs(number) >= LIMIT.doubleValue()) {
                return values.refuse(path, "must be a number between -10^15 and 10^15");
            }
            return BigDecimal.valueOf(number);
        }
        if (!DECIMAL.matcher(text.strip()).matches()) {
            return values.refuse(path, "must be a number such as 1234.50");
        }
        return new BigDecimal(text.strip());
    }

    /** Nothing of a number with a monstrous exponent: to write it out would take all memory. */
    private static String plain(BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        return digits > 40 || number.scale() > 40 ? "" : number.toPlainString();
    }

    Object checked(Field field, BigDecimal number, String path) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() > SCALE) {
            return values.refuse(path, "must have at most " + SCALE + " decimals");
        }
        if (number.abs().compareTo(LIMIT) >= 0) {
            return values.refuse(path, "must be a number between -10^15 and 10^15");
        }
        return inRange(field, number) ? number.setScale(SCALE) : values.refuse(path, range(field));
    }

    private Object integer(Field field, Object value, String path) {
        BigInteger whole = null;
        if (value instanceof BigInteger big) {
            whole = big;
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            whole = BigInteger.valueOf(((Number) value).longValue());
        } else if (value instanceof String text && text.strip().matches("[+-]?[0-9]{1,19}")) {
            whole = new BigInteger(text.strip());
        } else if (value instanceof BigDecimal decimal
                && decimal.stripTrailingZeros().scale() <= 0
                && decimal.abs().compareTo(BigDecimal.TEN.pow(19)) < 0) {
            whole = decimal.toBigInteger();
        }
        if (whole == null || whole.bitLength() > 63) {
            return values.refuse(path, "must be a whole number of at most 18 digits");
        }
        return inRange(field, new BigDecimal(whole)) ? whole.longValue() : values.refuse(path, range(field));
    }

    private static boolean inRange(Field field, BigDecimal number) {
        return field.min().map(min -> number.compareTo(min) >= 0).orElse(true)
                && field.max().map(max -> number.compareTo(max) <= 0).orElse(true);
    }

    private static String range(Field field) {
        String min = field.min().map(BigDecimal::toPlainString).orElse(null);
        String max = field.max().map(BigDecimal::toPlainString).orElse(null);
        return min == null
                ? "must be at most " + max
                : max == null ? "must be at least " + min : "must lie between " + min + " and " + max;
    }
}
