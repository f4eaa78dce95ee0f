package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;

/** Values on their way into a formula, and out of it into a field. */
final class FormulaValues {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private FormulaValues() {}

    /** Numbers are all of one kind inside. */
    static Object known(Object value) {
        return value instanceof Long || value instanceof Integer
                ? BigDecimal.valueOf(((Number) value).longValue())
                : value;
    }

    /** The result as a value of the field; null when it is too large for it. FormulaProblem when it is of another kind. */
    static Object result(Field field, Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, value);
            case INTEGER -> whole(number(value, field));
            case DECIMAL, PERCENT -> bounded(number(value, field));
            case MONEY ->
                value instanceof Money money
                        ? bounded(money.amount()) == null ? null : new Money(bounded(money.amount()), money.currency())
                        : wrong(value, field);
            case BOOLEAN -> value instanceof Boolean ? value : wrong(value, field);
            case DATE ->
                value instanceof Instant instant
                        ? instant.atOffset(ZoneOffset.UTC).toLocalDate()
                        : value instanceof LocalDate ? value : wrong(value, field);
            case DATE_TIME ->
                value instanceof LocalDate date
                        ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
                        : value instanceof Instant instant
                                ? instant.truncatedTo(ChronoUnit.MICROS)
                                : wrong(value, field);
            default -> wrong(value, field);
        };
    }

    private static Object text(Field field, Object value) {
        String text = FormulaFunctions.text(value);
        if (text == null || text.isBlank()) {
            return null;
        }
        int limit = field.maxLength().orElse(field.type() == FieldType.LONG_TEXT ? 20_000 : 255);
        if (text.length() <= limit) {
            return text;
        }
        // Never half of a character that takes two places.
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static BigDecimal number(Object value, Field field) {
        return value instanceof BigDecimal number ? number : (BigDecimal) wrong(value, field);
    }

    private static Object whole(BigDecimal number) {
        BigDecimal whole =
                number.abs().compareTo(BigDecimal.TEN.pow(18)) < 0 ? number.setScale(0, RoundingMode.HALF_UP) : null;
        return whole == null ? null : (Object) whole.longValueExact();
    }

    private static BigDecimal bounded(BigDecimal number) {
        return number.abs().compareTo(LIMIT) < 0 ? number.setScale(4, RoundingMode.HALF_UP) : null;
    }

    private static Object wrong(Object value, Field field) {
        throw new FormulaProblem(
                0,
                "gives " + ExactArithmetic.kind(value) + ", but resultType is "
                        + field.type().json());
    }
}
