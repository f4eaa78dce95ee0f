package org.mortise.core.records.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.mortise.api.records.RecordType;

/**
 * Turns a FIQL/RSQL expression into an EclipseLink one: fields checked against the description, arguments converted to their
 * types. The {@link Operators} say what there is beyond the standard ones. {@code !=} and {@code =out=} include records without
 * a value; over a list, and over the fields of related records, they mean that none is like that.
 */
public final class FilterCompiler {

    private static final int MAX_LENGTH = 8_000;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_RELATED = 20;
    private static final RSQLParser PARSER = new RSQLParser(Operators.all());

    private final QueryContext context;
    private final RecordType type;
    private final ExpressionBuilder record;
    private int related;

    public FilterCompiler(QueryContext context, RecordType type, ExpressionBuilder record) {
        this.context = context;
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
                    "filter",
                    "is not an RSQL expression such as stage==Proposal;amount=gt=1000 (" + firstLine(e) + ")");
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
            List<Expression> parts = new ArrayList<>();
            logical.getChildren().forEach(child -> parts.add(expression(child)));
            return joined(parts, node instanceof AndNode);
        }
        return comparison(type, record, (ComparisonNode) node, 0);
    }

    private Expression comparison(RecordType owner, ExpressionBuilder builder, ComparisonNode node, int hops) {
        Optional<Hop> hop = Hop.first(context.types(), owner, node.getSelector(), "filter");
        if (hop.isEmpty()) {
            return new Comparison(context, builder, FieldPath.parse(owner, node.getSelector(), "filter"), node)
                    .expression();
        }
        if (hops == Hop.MAX_HOPS || ++related > MAX_RELATED) {
            throw FieldPath.malformed(
                    "filter",
                    "may follow " + Hop.MAX_HOPS + " references in a row and " + MAX_RELATED + " altogether; "
                            + node.getSelector() + " is one too many");
        }
        boolean negative = Operators.negative(node);
        ComparisonNode question = (negative ? Operators.positive(node) : node)
                .withSelector(hop.get().rest());
        ForeignSelect related = ForeignSelect.of(
                context, hop.get().target(), null, (target, other) -> comparison(target, other, question, hops + 1));
        return Comparison.anywhere(builder, hop.get().path(), negative, related::contains);
    }

    /** As a balanced tree: EclipseLink recurses into it, and a filter may have a thousand parts. */
    private static Expression joined(List<Expression> parts, boolean and) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Expression first = joined(parts.subList(0, parts.size() / 2), and);
        Expression second = joined(parts.subList(parts.size() / 2, parts.size()), and);
        return and ? first.and(second) : first.or(second);
    }

    private static String firstLine(RSQLParserException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.substring(line.lastIndexOf(": ") + (line.contains(": ") ? 2 : 1))
                .strip();
    }
}
