package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.mortise.api.records.Money;

/** What formulas can do with numbers and money, and how all functions read their arguments. Public since the library calls them by reflection. */
public abstract class NumberFunctions {

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

    private static Object each(String function, Object value, UnaryOperator<BigDecimal> operation) {
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

    static int small(String function, Object value) {
        BigDecimal number = number(function, value);
        return number.abs().compareTo(BigDecimal.valueOf(100_000)) > 0 ? 100_000 * number.signum() : number.intValue();
    }

    static void count(String function, Object[] arguments, int least, int most) {
        if (arguments.length < least || arguments.length > most) {
            throw new FormulaProblem(
                    0,
                    function + " takes " + (least == most ? String.valueOf(least) : least + " to " + most)
                            + " values, not " + arguments.length);
        }
    }
}
