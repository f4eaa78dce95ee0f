package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.jexl3.JexlArithmetic;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;

/**
 * Decimal arithmetic over numbers, money, texts and dates. No value with anything gives no value; money of two currencies gives
 * no value; what makes no sense for any value, such as a text times a number, is a {@link FormulaProblem}. Public since the
 * library calls it by reflection.
 */
public final class ExactArithmetic extends JexlArithmetic {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    public ExactArithmetic() {
        super(false, EXACT, Integer.MIN_VALUE);
    }

    @Override
    protected JexlArithmetic createWithOptions(boolean strict, MathContext context, int scale) {
        return this;
    }

    @Override
    public Object add(Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.add(other, EXACT);
        }
        if (left instanceof Money one && right instanceof Money other) {
            return sameCurrency(one, other) ? new Money(one.amount().add(other.amount()), one.currency()) : null;
        }
        if (left instanceof String || right instanceof String) {
            return FormulaFunctions.text(left) + FormulaFunctions.text(right);
        }
        if (left instanceof LocalDate date && right instanceof BigDecimal days) {
            return FormulaFunctions.plusDays(date, days);
        }
        if (left instanceof Instant instant && right instanceof BigDecimal days) {
            return FormulaFunctions.plusDays(instant, days);
        }
        throw mismatch("+", left, right);
    }

    @Override
    public Object subtract(Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof LocalDate one && right instanceof LocalDate other) {
            return BigDecimal.valueOf(ChronoUnit.DAYS.between(other, one));
        }
        if (left instanceof Instant one && right instanceof Instant other) {
            return BigDecimal.valueOf(ChronoUnit.SECONDS.between(other, one)).divide(BigDecimal.valueOf(86_400), EXACT);
        }
        if (left instanceof String || right instanceof String) {
            throw mismatch("-", left, right);
        }
        return add(left, negate(right));
    }

    @Override
    public Object negate(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            return number.negate();
        }
        if (value instanceof Money money) {
            return new Money(money.amount().negate(), money.currency());
        }
        throw new FormulaProblem(0, "\"-\" is not possible with " + kind(value));
    }

    @Override
    public Object multiply(Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.multiply(other, EXACT);
        }
        if (left instanceof Money money && right instanceof BigDecimal number) {
            return new Money(money.amount().multiply(number, EXACT), money.currency());
        }
        if (left instanceof BigDecimal && right instanceof Money) {
            return multiply(right, left);
        }
        throw mismatch("*", left, right);
    }

    @Override
    public Object divide(Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return other.signum() == 0 ? null : one.divide(other, EXACT);
        }
        if (left instanceof Money money && right instanceof BigDecimal number) {
            return number.signum() == 0 ? null : new Money(money.amount().divide(number, EXACT), money.currency());
        }
        if (left instanceof Money one && right instanceof Money other) {
            return sameCurrency(one, other) ? divide(one.amount(), other.amount()) : null;
        }
        throw mismatch("/", left, right);
    }

    @Override
    public Object mod(Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return other.signum() == 0 ? null : one.remainder(other, EXACT);
        }
        throw mismatch("%", left, right);
    }

    @Override
    public boolean equals(Object left, Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (left instanceof Money one && right instanceof Money other) {
            return sameCurrency(one, other) && one.amount().compareTo(other.amount()) == 0;
        }
        if (left instanceof Reference one && right instanceof Reference other) {
            return one.id().equals(other.id());
        }
        return left == null ? right == null : left.equals(right);
    }

    @Override
    public boolean lessThan(Object left, Object right) {
        Integer order = order(left, right);
        return order != null && order < 0;
    }

    @Override
    public boolean lessThanOrEqual(Object left, Object right) {
        Integer order = order(left, right);
        return order != null && order <= 0;
    }

    @Override
    public boolean greaterThan(Object left, Object right) {
        return lessThan(right, left);
    }

    @Override
    public boolean greaterThanOrEqual(Object left, Object right) {
        return lessThanOrEqual(right, left);
    }

    /** Nothing is false, as people expect of a box that nobody has ticked. */
    @Override
    public boolean toBoolean(Object value) {
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new FormulaProblem(0, kind(value) + " is neither true nor false");
    }

    @Override
    protected boolean toBoolean(boolean strict, Object value) {
        return toBoolean(value);
    }

    @Override
    public boolean testPredicate(Object value) {
        return toBoolean(value);
    }

    /** Null where there is no order: no value, or two currencies. */
    static Integer order(Object left, Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Money one && right instanceof Money other) {
            return sameCurrency(one, other) ? one.amount().compareTo(other.amount()) : null;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other);
        }
        if (left instanceof String one && right instanceof String other) {
            return one.compareTo(other);
        }
        if (left instanceof LocalDate one && right instanceof LocalDate other) {
            return one.compareTo(other);
        }
        if (left instanceof Instant one && right instanceof Instant other) {
            return one.compareTo(other);
        }
        throw mismatch("<", left, right);
    }

    static boolean sameCurrency(Money one, Money other) {
        return one.currency().equals(other.currency());
    }

    static FormulaProblem mismatch(String operator, Object left, Object right) {
        return new FormulaProblem(
                0, "\"" + operator + "\" is not possible between " + kind(left) + " and " + kind(right));
    }

    static String kind(Object value) {
        return value instanceof BigDecimal
                ? "a number"
                : value instanceof Money
                        ? "money"
                        : value instanceof String
                                ? "a text"
                                : value instanceof Boolean
                                        ? "true or false"
                                        : value instanceof LocalDate
                                                ? "a date"
                                                : value instanceof Instant
                                                        ? "a time"
                                                        : value instanceof Reference
                                                                ? "a reference"
                                                                : value instanceof List<?> ? "a list" : "a structure";
    }
}
