package org.mortise.core.records.query;

import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.queries.ReportQuery;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.SystemFields;

/** One comparison of a filter: a field, an operator, its arguments. */
final class Comparison {

    private final QueryContext context;
    private final ExpressionBuilder record;
    private final FieldPath path;
    private final ComparisonOperator operator;
    private final List<String> arguments;
    private final boolean negative;

    Comparison(QueryContext context, ExpressionBuilder record, FieldPath path, ComparisonNode node) {
        this.context = context;
        this.record = record;
        this.path = path;
        this.operator = node.getOperator();
        this.arguments = node.getArguments();
        this.negative = operator.equals(RSQLOperators.NOT_EQUAL) || operator.equals(RSQLOperators.NOT_IN);
    }

    Expression expression() {
        return operator.equals(Operators.NULL) ? nullness() : anywhere(record, path, negative, this::holds);
    }

    /**
     * Whether a condition holds for the field's value, or for one of several.
     *
     * @param negative whether it must not, which it does not where there is no value either
     */
    static Expression anywhere(
            ExpressionBuilder record, FieldPath path, boolean negative, UnaryOperator<Expression> condition) {
        if (!path.several()) {
            Expression value = path.expression(record);
            Expression holds = condition.apply(value);
            return negative ? holds.not().or(value.isNull()) : holds;
        }
        // Asked aside, since a join would repeat a record for each item that matches and lose those without items.
        ExpressionBuilder inner = new ExpressionBuilder(record.getQueryClass());
        Expression items = items(record, inner, condition.apply(path.expression(inner)));
        return negative ? items.not() : items;
    }

    private Expression nullness() {
        String argument = arguments.get(0);
        if (!argument.equals("true") && !argument.equals("false")) {
            throw FieldPath.malformed("filter", path.field().name() + ": =null= asks for true or false");
        }
        Expression present = present();
        return argument.equals("true") ? present.not() : present;
    }

    private Expression present() {
        if (path.several()) {
            ExpressionBuilder inner = new ExpressionBuilder(record.getQueryClass());
            return items(record, inner, present(inner));
        }
        if (path.field().type() == FieldType.ADDRESS) {
            return FieldPath.ADDRESS_PARTS.stream()
                    .map(part -> record.get(path.owner().name()).get(part).notNull())
                    .reduce(Expression::or)
                    .orElseThrow();
        }
        return path.expression(record).notNull();
    }

    private Expression present(ExpressionBuilder inner) {
        if (path.field().type() != FieldType.LIST) {
            return path.expression(inner).notNull();
        }
        // EclipseLink cannot ask for the items themselves, only for something about them.
        Expression part =
                inner.anyOf(path.owner().name()).get(path.field().items().get(0).name());
        return part.isNull().or(part.notNull());
    }

    private static Expression items(ExpressionBuilder record, ExpressionBuilder inner, Expression condition) {
        ReportQuery query = new ReportQuery(record.getQueryClass(), inner);
        query.addAttribute(SystemFields.ID, inner.get(SystemFields.ID));
        query.setSelectionCriteria(
                inner.get(SystemFields.ID).equal(record.get(SystemFields.ID)).and(condition));
        return record.exists(query);
    }

    /** The comparison without its negation. */
    private Expression holds(Expression value) {
        if (path.dated()) {
            return new DateComparison(context, path, operator, arguments).expression(value);
        }
        String argument = arguments.get(0);
        if (operator.equals(Operators.WITHIN)) {
            throw FieldPath.malformed(
                    "filter", "=within= needs a date; " + path.field().name() + " is none");
        }
        if (operator.equals(Operators.CONTAINS)) {
            return contained(value, argument);
        }
        if (operator.equals(Operators.LIKE)) {
            return like(textual(value), argument);
        }
        if (operator.equals(RSQLOperators.IN) || operator.equals(RSQLOperators.NOT_IN)) {
            return value.in(Argument.values(path, arguments));
        }
        if (operator.equals(RSQLOperators.EQUAL) || operator.equals(RSQLOperators.NOT_EQUAL)) {
            return argument.indexOf('*') >= 0 && path.textual()
                    ? like(value, argument)
                    : value.equal(Argument.value(path, argument));
        }
        return ordered(value, argument);
    }

    /** A part of a text, or one of several values. */
    private Expression contained(Expression value, String argument) {
        FieldType type = path.field().type();
        if (type == FieldType.ENUMERATIONS || type == FieldType.REFERENCES) {
            return value.equal(Argument.value(path, argument));
        }
        return matches(textual(value), "%" + literal(argument) + "%");
    }

    private Expression textual(Expression value) {
        if (!path.textual()) {
            throw FieldPath.malformed(
                    "filter", operator + " needs a text; " + path.field().name() + " is none");
        }
        return value;
    }

    private Expression ordered(Expression value, String argument) {
        FieldType type = path.field().type();
        if (type == FieldType.BOOLEAN
                || type == FieldType.REFERENCE
                || type == FieldType.REFERENCES
                || type == FieldType.FILE) {
            throw FieldPath.malformed("filter", path.field().name() + " has no order; use == or !=");
        }
        Object bound = Argument.value(path, argument);
        if (operator.equals(RSQLOperators.GREATER_THAN)) {
            return value.greaterThan(bound);
        }
        if (operator.equals(RSQLOperators.GREATER_THAN_OR_EQUAL)) {
            return value.greaterThanEqual(bound);
        }
        return operator.equals(RSQLOperators.LESS_THAN) ? value.lessThan(bound) : value.lessThanEqual(bound);
    }

    private Expression like(Expression value, String argument) {
        return matches(value, literal(argument).replace('*', '%'));
    }

    /** The text as a pattern that matches nothing else. */
    private String literal(String argument) {
        return Argument.text(path, argument)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    /**
     * In lower case, which changes fewer letters than upper case does (ß). No escape clause and no function of the pattern: either
     * lets EclipseLink write all parameters of the query into its text. The backslash is what H2 and PostgreSQL assume.
     */
    private static Expression matches(Expression value, String pattern) {
        return value.toLowerCase().like(pattern);
    }
}
