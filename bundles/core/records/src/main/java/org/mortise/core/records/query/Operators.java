package org.mortise.core.records.query;

import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.List;
import java.util.Set;

/**
 * The operators of filters. Beyond those of RSQL: {@code =null=true|false}; {@code =contains=} a part of a text in any letter
 * case, or one of several values; {@code =like=} a whole text in any letter case, {@code *} for anything; {@code =within=} a
 * {@linkplain Period period}. In {@code ==} and {@code !=} a {@code *} matches anything and then ignores letter case.
 */
final class Operators {

    static final ComparisonOperator NULL = new ComparisonOperator("=null=");
    static final ComparisonOperator CONTAINS = new ComparisonOperator("=contains=");
    static final ComparisonOperator LIKE = new ComparisonOperator("=like=");
    static final ComparisonOperator WITHIN = new ComparisonOperator("=within=");

    private Operators() {}

    static Set<ComparisonOperator> all() {
        Set<ComparisonOperator> operators = RSQLOperators.defaultOperators();
        operators.addAll(List.of(NULL, CONTAINS, LIKE, WITHIN));
        return operators;
    }

    /** Whether the comparison says what must not be, and so is true where there is nothing at all. */
    static boolean negative(ComparisonNode node) {
        ComparisonOperator operator = node.getOperator();
        return operator.equals(RSQLOperators.NOT_EQUAL)
                || operator.equals(RSQLOperators.NOT_IN)
                || operator.equals(NULL) && node.getArguments().get(0).equals("true");
    }

    /** What a negative comparison denies. */
    static ComparisonNode positive(ComparisonNode node) {
        if (node.getOperator().equals(NULL)) {
            return node.withArguments(List.of("false"));
        }
        return node.withOperator(
                node.getOperator().equals(RSQLOperators.NOT_IN) ? RSQLOperators.IN : RSQLOperators.EQUAL);
    }
}
