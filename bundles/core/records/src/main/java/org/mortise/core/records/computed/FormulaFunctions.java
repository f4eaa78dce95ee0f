package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;

/**
 * What a formula can call, and nothing else. All functions depend on their arguments only: one that asked for the present day
 * would give values that are wrong tomorrow. Public since the library calls them by reflection.
 */
public final class FormulaFunctions {

    private static final Set<String> NAMES = Stream.of(FormulaFunctions.class.getDeclaredMethods())
            .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
            .filter(method -> !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(4_000_000);

    static void require(FormulaTokens.Token token) {
        if (!NAMES.contains(token.text())) {
            throw new FormulaProblem(
                    token.position(), token.text() + " is no function; there are " + String.join(", ", NAMES));
        }
    }

    /** {@code when(condition, then)}, {@code when(condition, then, otherwise)}. */
    public Object when(Object... arguments) {
        count("when", arguments, 2, 3);
        boolean holds = new ExactArithmetic().toBoolean(arguments[0]);
        return holds ? arguments[1] : arguments.length > 2 ? arguments[2] : null;
    }

    public Object coalesce(Object... arguments) {
        return Arrays.stream(arguments).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the first is one of the others. */
    public Object in(Object... arguments) {
        count("in", arguments, 2, 100);
        ExactArithmetic arithmetic = new ExactArithmetic();
        return Arrays.stream(arguments).skip(1).anyMatch(each -> arithmetic.equals(arguments[0], each));
    }

    public Object isBlank(Object... arguments) {
        count("isBlank", arguments, 1, 1);
        Object value = arguments[0];
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    /** {@code round(number)}, {@code round(number, decimals)}; half away from zero, money too. */
    public Object round(Object... arguments) {
        count("round", arguments, 1, 2);
        int decimals = arguments.length > 1 ? Math.max(-15, Math.min(10, small("round", arguments[1]))) : 0;
        return each("round", arguments[0], number -> number.setScale(decimals, RoundingMode.HALF_UP));
    }

    public Object floor(Object... arguments) {
        count("floor", arguments, 1, 1);
        return each("floor", arguments[0], number -> number.setScale(0, RoundingMode.FLOOR));
    }

    public Object ceiling(Object... arguments) {
        count("ceiling", arguments, 1, 1);
        return each("ceiling", arguments[0], number -> number.setScale(0, RoundingMode.CEILING));
    }

    public Object abs(Object... arguments) {
        count("abs", arguments, 1, 1);
        return each("abs", arguments[0], BigDecimal::abs);
    }

    /** The least of those that have a value. */
    public Object min(Object... arguments) {
        return extreme(arguments, -1);
    }

    public Object max(Object... arguments) {
        return extreme(arguments, 1);
    }

    public Object amount(Object... arguments) {
        count("amount", arguments, 1, 1);
        return arguments[0] == null ? null : money("amount", arguments[0]).amount();
    }

    public Object currency(Object... arguments) {
        count("currency", arguments, 1, 1);
        return arguments[0] == null ? null : money("currency", arguments[0]).currency();
    }

    /** {@code money(number, 'EUR')}. */
    public Object money(Object... arguments) {
        count("money", arguments, 2, 2);
        if (arguments[0] == null || arguments[1] == null) {
            return null;
        }
        if (arguments[0] instanceof BigDecimal number
                && arguments[1] instanceof String code
                && code.matches("[A-Z]{3}")) {
            return new Money(number, code);
        }
        throw new FormulaProblem(0, "money needs a number and a currency such as 'EUR'");
    }

    /** The texts of all that have a value, one behind the other. */
    public Object concat(Object... arguments) {
        return Arrays.stream(arguments)
                .filter(Objects::nonNull)
                .map(FormulaFunctions::text)
                .collect(Collectors.joining());
    }

    /** {@code join(', ', a, b)}: like concat, with the first between them. */
    public Object join(Object... arguments) {
        count("join", arguments, 2, 100);
        return Arrays.stream(arguments)
                .skip(1)
                .filter(Objects::nonNull)
                .map(FormulaFunctions::text)
                .collect(Collectors.joining(arguments[0] == null ? "" : text(arguments[0])));
    }

    public Object upper(Object... arguments) {
        count("upper", arguments, 1, 1);
        return arguments[0] == null ? null : text(arguments[0]).toUpperCase(Locale.ROOT);
    }

    public Object lower(Object... arguments) {
        count("lower", arguments, 1, 1);
        return arguments[0] == null ? null : text(arguments[0]).toLowerCase(Locale.ROOT);
    }

    public Object trim(Object... arguments) {
        count("trim", arguments, 1, 1);
        return arguments[0] == null ? null : text(arguments[0]).strip();
    }

    /** {@code left(text, n)}: its first n characters. */
    public Object left(Object... arguments) {
        count("left", arguments, 2, 2);
        if (arguments[0] == null || arguments[1] == null) {
            return null;
        }
        String text = text(arguments[0]);
        return text.substring(0, Math.min(text.length(), Math.max(0, small("left", arguments[1]))));
    }

    /** The number of characters of a text or of items of a list; 0 for no value. */
    public Object length(Object... arguments) {
        count("length", arguments, 1, 1);
        Object value = arguments[0];
        return BigDecimal.valueOf(
                value == null
                        ? 0
                        : value instanceof List<?> list
                                ? list.size()
                                : text(value).length());
    }

    /** Whether a text contains another, letter case ignored, or a list the value. */
    public Object contains(Object... arguments) {
        count("contains", arguments, 2, 2);
        if (arguments[0] instanceof List<?> list) {
            return list.contains(arguments[1]);
        }
        return arguments[0] != null
                && arguments[1] != null
                && text(arguments[0])
                        .toLowerCase(Locale.ROOT)
                        .contains(text(arguments[1]).toLowerCase(Locale.ROOT));
    }

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

    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return number.signum() == 0 ? "0" : Math.abs(plain.scale()) > 40 ? null : plain.toPlainString();
        }
        if (value instanceof Money money) {
            return text(money.amount()) + " " + money.currency();
        }
        if (value instanceof Reference || value instanceof List<?> || value instanceof java.util.Map<?, ?>) {
            throw new FormulaProblem(0, ExactArithmetic.kind(value) + " is no text; name a field of it");
        }
        return String.valueOf(value);
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

    private static Object extreme(Object[] arguments, int sign) {
        Object found = null;
        for (Object each : arguments) {
            Integer order = found == null ? null : ExactArithmetic.order(each, found);
            if (each != null && (found == null || order != null && order * sign > 0)) {
                found = each;
            }
        }
        return found;
    }

    private static Object each(String function, Object value, java.util.function.UnaryOperator<BigDecimal> operation) {
        return value == null
                ? null
                : value instanceof Money money
                        ? new Money(operation.apply(money.amount()), money.currency())
                        : operation.apply(number(function, value));
    }

    private static BigDecimal number(String function, Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new FormulaProblem(0, function + " needs a number, not " + ExactArithmetic.kind(value));
    }

    private static Money money(String function, Object value) {
        if (value instanceof Money money) {
            return money;
        }
        throw new FormulaProblem(0, function + " needs money, not " + ExactArithmetic.kind(value));
    }

    private static int small(String function, Object value) {
        BigDecimal number = number(function, value);
        return number.abs().compareTo(BigDecimal.valueOf(100_000)) > 0 ? 100_000 * number.signum() : number.intValue();
    }

    private static void count(String function, Object[] arguments, int least, int most) {
        if (arguments.length < least || arguments.length > most) {
            throw new FormulaProblem(
                    0,
                    function + " takes " + (least == most ? String.valueOf(least) : least + " to " + most)
                            + " values, not " + arguments.length);
        }
    }
}
