package org.mortise.core.records.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;
import org.mortise.core.records.values.Values;

/**
 * Turns a FIQL/RSQL expression into an EclipseLink one: fields checked against the description, arguments converted to their
 * types. Beyond the standard operators: {@code =null=true|false}; {@code *} in an argument of {@code ==} and {@code !=} matches
 * anything and ignores letter case. {@code !=} and {@code =out=} include records without a value.
 */
public final class FilterCompiler {

    private static final int MAX_LENGTH = 8_000;
    private static final int MAX_DEPTH = 50;
    private static final ComparisonOperator NULL = new ComparisonOperator("=null=");
    private static final RSQLParser PARSER = new RSQLParser(operators());

    private final RecordType type;
    private final Expression record;

    public FilterCompiler(RecordType type, Expression record) {
        this.type = type;
        this.record = record;
    }

    /** @param filter null or blank for no condition, then null */
    public Expression compile(String filter) {
        if (filter == null || filter.isBlank()) {
            return null;
        }
        checkSize(filter);
        try {
            return expression(PARSER.parse(filter));
        } catch (RSQLParserException e) {
            throw FieldPath.malformed(
                    "filter", "is not an RSQL expression such as stage==Proposal;amount=gt=1000 (" + firstLine(e) + ")");
        }
    }

    /** The parser recurses; a text of nothing but brackets must not reach it. */
    private static void checkSize(String filter) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < filter.length(); i++) {
            char c = filter.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        if (filter.length() > MAX_LENGTH || deepest > MAX_DEPTH) {
            throw FieldPath.malformed(
                    "filter", "must have at most " + MAX_LENGTH + " characters and " + MAX_DEPTH + " nested brackets");
        }
    }

    private Expression expression(Node node) {
        if (node instanceof LogicalNode logical) {
            Expression result = null;
            for (Node child : logical.getChildren()) {
                Expression next = expression(child);
                result = result == null ? next : node instanceof AndNode ? result.and(next) : result.or(next);
            }
            return result;
        }
        return comparison((ComparisonNode) node);
    }

    private Expression comparison(ComparisonNode node) {
        FieldPath path = FieldPath.parse(type, node.getSelector(), "filter");
        ComparisonOperator operator = node.getOperator();
        List<String> arguments = node.getArguments();
        Expression left = path.expression(record);
        if (operator.equals(NULL)) {
            return nullness(path, left, arguments.get(0));
        }
        if (operator.equals(RSQLOperators.IN)) {
            return left.in(values(path, arguments));
        }
        if (operator.equals(RSQLOperators.NOT_IN)) {
            return left.notIn(values(path, arguments)).or(left.isNull());
        }
        String argument = arguments.get(0);
        boolean wildcard = argument.indexOf('*') >= 0 && textual(path.field());
        if (operator.equals(RSQLOperators.EQUAL)) {
            return wildcard ? like(left, argument) : left.equal(value(path, argument));
        }
        if (operator.equals(RSQLOperators.NOT_EQUAL)) {
            return (wildcard ? like(left, argument).not() : left.notEqual(value(path, argument))).or(left.isNull());
        }
        return ordered(path, operator, left, argument);
    }

    private Expression nullness(FieldPath path, Expression left, String argument) {
        if (!argument.equals("true") && !argument.equals("false")) {
            throw FieldPath.malformed("filter", "=null= asks for true or false");
        }
        boolean wanted = argument.equals("true");
        if (path.several()) {
            return wanted ? record.isEmpty(path.owner().name()) : record.notEmpty(path.owner().name());
        }
        return wanted ? left.isNull() : left.notNull();
    }

    private Expression ordered(FieldPath path, ComparisonOperator operator, Expression left, String argument) {
        if (path.field().type() == FieldType.BOOLEAN || path.field().type() == FieldType.REFERENCE) {
            throw FieldPath.malformed("filter", path.field().name() + " has no order; use == or !=");
        }
        Object value = value(path, argument);
        if (operator.equals(RSQLOperators.GREATER_THAN)) {
            return left.greaterThan(value);
        }
        if (operator.equals(RSQLOperators.GREATER_THAN_OR_EQUAL)) {
            return left.greaterThanEqual(value);
        }
        return operator.equals(RSQLOperators.LESS_THAN) ? left.lessThan(value) : left.lessThanEqual(value);
    }

    private List<Object> values(FieldPath path, List<String> arguments) {
        List<Object> values = new ArrayList<>(arguments.size());
        arguments.forEach(argument -> values.add(value(path, argument)));
        return values;
    }

    /** The argument as the attribute holds it. */
    private Object value(FieldPath path, String argument) {
        if (path.isId()) {
            return id(argument);
        }
        Field field = path.field();
        List<Violation> violations = new ArrayList<>();
        Object value;
        switch (field.type()) {
            case MONEY, PERCENT, DECIMAL -> value = number(field, argument, violations);
            case REFERENCE, REFERENCES -> value = id(argument);
            case ADDRESS, LIST -> throw FieldPath.malformed(
                    "filter", "\"" + field.name() + "\" has parts; name one of them, such as " + example(field));
            // A value outside the list is a mistake in the question, not an empty answer.
            case ENUMERATIONS -> value = new Values(violations)
                    .read(new FieldBuilder(field.name(), FieldType.ENUMERATION).values(field.values()).build(), argument, "filter");
            case ENUMERATION, BOOLEAN, DATE, DATE_TIME, INTEGER, AUTO_NUMBER -> value =
                    new Values(violations).read(unconstrained(field), argument, "filter");
            default -> value = new Values(violations)
                    .read(new FieldBuilder(field.name(), FieldType.LONG_TEXT).build(), argument, "filter");
        }
        if (!violations.isEmpty()) {
            throw FieldPath.malformed("filter", field.name() + " " + violations.get(0).message());
        }
        return value == null ? "" : value instanceof Money money ? money.amount() : value;
    }

    private static Object number(Field field, String argument, List<Violation> violations) {
        return new Values(violations).read(new FieldBuilder(field.name(), FieldType.DECIMAL).build(), argument, "filter");
    }

    private static Field unconstrained(Field field) {
        return new FieldBuilder(field.name(), field.type()).values(field.values()).build();
    }

    private static UUID id(String argument) {
        List<Violation> violations = new ArrayList<>();
        Object reference = new Values(violations)
                .read(new FieldBuilder("id", FieldType.REFERENCE).target("record").build(), argument, "filter");
        if (reference == null) {
            throw FieldPath.malformed("filter", "\"" + argument + "\" is not an id");
        }
        return ((Reference) reference).id();
    }

    private static String example(Field field) {
        return field.name() + "." + (field.type() == FieldType.ADDRESS ? "city" : field.items().get(0).name());
    }

    private static boolean textual(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, ENUMERATION -> true;
            default -> false;
        };
    }

    private static Expression like(Expression left, String argument) {
        String pattern = argument.toUpperCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
        // Without naming the escape character, which is the backslash by default: ESCAPE would make EclipseLink write all
        // values of the statement into its text, and ids without quotes.
        return left.toUpperCase().like(pattern);
    }

    private static String firstLine(RSQLParserException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.substring(line.lastIndexOf(": ") + (line.contains(": ") ? 2 : 1)).strip();
    }

    private static Set<ComparisonOperator> operators() {
        Set<ComparisonOperator> operators = RSQLOperators.defaultOperators();
        operators.add(NULL);
        return operators;
    }
}
