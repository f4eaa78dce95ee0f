package org.mortise.core.records.query;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.FieldType;

/**
 * A comparison of a date or a point in time with given ones or with {@linkplain Period periods}: before a period is before its
 * first day, after it is from the first day behind it on, equal to it is within it.
 */
final class DateComparison {

    private final QueryContext context;
    private final FieldPath path;
    private final ComparisonOperator operator;
    private final List<String> arguments;

    DateComparison(QueryContext context, FieldPath path, ComparisonOperator operator, List<String> arguments) {
        this.context = context;
        this.path = path;
        this.operator = operator;
        this.arguments = arguments;
    }

    /** The comparison without its negation. */
    Expression expression(Expression value) {
        LocalDate today = LocalDate.now(context.clock().get());
        boolean plain =
                arguments.stream().noneMatch(word -> Period.named(word, today).isPresent());
        if (plain && (operator.equals(RSQLOperators.IN) || operator.equals(RSQLOperators.NOT_IN))) {
            return value.in(arguments.stream().map(this::fixed).toList());
        }
        return arguments.stream()
                .map(argument -> one(value, argument))
                .reduce(Expression::or)
                .orElseThrow();
    }

    private Expression one(Expression value, String argument) {
        Clock clock = context.clock().get();
        Optional<Period> period = Period.named(argument, LocalDate.now(clock));
        if (period.isPresent()) {
            return with(
                    value,
                    bound(period.get().start(), clock),
                    bound(period.get().end(), clock));
        }
        if (operator.equals(Operators.WITHIN)) {
            throw FieldPath.malformed(
                    "filter",
                    path.field().name() + ": \"" + Argument.shortened(argument) + "\" is not one of " + Period.WORDS);
        }
        return with(value, fixed(argument));
    }

    private Object fixed(String argument) {
        try {
            return Argument.value(path, argument);
        } catch (ProblemException e) {
            throw FieldPath.malformed("filter", e.violations().get(0).message() + ", or one of " + Period.WORDS);
        }
    }

    private Object bound(LocalDate day, Clock clock) {
        return path.field().type() == FieldType.DATE
                ? day
                : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Expression with(Expression value, Object start, Object end) {
        if (operator.equals(RSQLOperators.GREATER_THAN)) {
            return value.greaterThanEqual(end);
        }
        if (operator.equals(RSQLOperators.GREATER_THAN_OR_EQUAL)) {
            return value.greaterThanEqual(start);
        }
        if (operator.equals(RSQLOperators.LESS_THAN)) {
            return value.lessThan(start);
        }
        if (operator.equals(RSQLOperators.LESS_THAN_OR_EQUAL)) {
            return value.lessThan(end);
        }
        refuseText();
        return value.greaterThanEqual(start).and(value.lessThan(end));
    }

    private Expression with(Expression value, Object given) {
        if (operator.equals(RSQLOperators.GREATER_THAN)) {
            return value.greaterThan(given);
        }
        if (operator.equals(RSQLOperators.GREATER_THAN_OR_EQUAL)) {
            return value.greaterThanEqual(given);
        }
        if (operator.equals(RSQLOperators.LESS_THAN)) {
            return value.lessThan(given);
        }
        if (operator.equals(RSQLOperators.LESS_THAN_OR_EQUAL)) {
            return value.lessThanEqual(given);
        }
        refuseText();
        return value.equal(given);
    }

    private void refuseText() {
        if (operator.equals(Operators.LIKE) || operator.equals(Operators.CONTAINS)) {
            throw FieldPath.malformed(
                    "filter", operator + " needs a text; " + path.field().name() + " is none");
        }
    }
}
