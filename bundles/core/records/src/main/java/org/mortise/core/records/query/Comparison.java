package org.mortise.core.records.query;

import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.List;
import java.util.Locale;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.queries.ReportQuery;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.SystemFields;

/** One comparison of a filter: a field, an operator, its arguments. */
final class Comparison {

    private final ExpressionBuilder record;
    private final FieldPath path;
    private final ComparisonOperator operator;
    private final List<String> arguments;

    Comparison(ExpressionBuilder record, FieldPath path, ComparisonOperator operator, List<String> arguments) {
        this.record = record;
        this.path = path;
        this.operator = operator;
        this.arguments = arguments;
    }

    Expression expression() {
        if (operator.equals(FilterCompiler.NULL)) {
            return nullness();
        }
        boolean negative = operator.equals(RSQLOperators.NOT_EQUAL) || operator.equals(RSQLOperators.NOT_IN);
        if (!path.several()) {
            Expression value = path.expression(record);
            return negative ? holds(value).not().or(value.isNull()) : holds(value);
        }
        // Asked aside, since a join would repeat a record for each item that matches and lose those without items.
        ExpressionBuilder inner = new ExpressionBuilder(record.getQueryClass());
        Expression items = items(inner, holds(path.expression(inner)));
        return negative ? items.not() : items;
    }

    private Expression nullness() {
        String argument = arguments.get(0);
        if (!argument.equals("true") && !argument.equals("false")) {
            throw FieldPath.malformed("filter", "=null= asks for true or false");
        }
        Expression present = present();
        return argument.equals("true") ? present.not() : present;
    }

    private Expression present() {
        if (path.several()) {
            ExpressionBuilder inner = new ExpressionBuilder(record.getQueryClass());
            return items(inner, present(inner));
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

    private Expression items(ExpressionBuilder inner, Expression condition) {
        ReportQuery query = new ReportQuery(record.getQueryClass(), inner);
        query.addAttribute(SystemFields.ID, inner.get(SystemFields.ID));
        query.setSelectionCriteria(
                inner.get(SystemFields.ID).equal(record.get(SystemFields.ID)).and(condition));
        return record.exists(query);
    }

    /** The comparison without its negation. */
    private Expression holds(Expression value) {
        if (operator.equals(RSQLOperators.IN) || operator.equals(RSQLOperators.NOT_IN)) {
            return value.in(Argument.values(path, arguments));
        }
        String argument = arguments.get(0);
        if (operator.equals(RSQLOperators.EQUAL) || operator.equals(RSQLOperators.NOT_EQUAL)) {
            return argument.indexOf('*') >= 0 && path.textual()
                    ? like(value, argument)
                    : value.equal(Argument.value(path, argument));
        }
        return ordered(value, argument);
    }

    private Expression ordered(Expression value, String argument) {
        FieldType type = path.field().type();
        if (type == FieldType.BOOLEAN || type == FieldType.REFERENCE || type == FieldType.REFERENCES) {
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

    /**
     * In lower case, which changes fewer letters than upper case does (ß). No escape clause and no function of the pattern: either
     * lets EclipseLink write all parameters of the query into its text. The backslash is what H2 and PostgreSQL assume.
     */
    private static Expression like(Expression value, String argument) {
        String pattern = Argument.text(argument)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
        return value.toLowerCase().like(pattern);
    }
}
