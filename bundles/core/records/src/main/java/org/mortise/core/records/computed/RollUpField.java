package org.mortise.core.records.computed;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RollUp;

/** A roll-up field of a record type whose source is here now. Immutable. */
record RollUpField(String type, Field field, RecordType source, Field by, Optional<Field> of, Set<Field> inputs) {

    /** Throws {@link FormulaProblem} when the roll-up does not fit the source as it is now. */
    static RollUpField of(Field field, String type, RecordType source) {
        RollUp rollUp = field.rollUp().orElseThrow();
        Field by = source.field(rollUp.by())
                .filter(each -> each.type() == FieldType.REFERENCE && type.equals(each.target()))
                .orElseThrow(() -> new FormulaProblem(
                        0, "by: " + rollUp.by() + " is no reference from " + source.name() + " to " + type));
        Optional<Field> of = Optional.ofNullable(rollUp.field())
                .map(name -> source.field(name)
                        .orElseThrow(
                                () -> new FormulaProblem(0, "field: " + name + " is no field of " + source.name())));
        of.ifPresent(each -> requirePossible(rollUp.function(), each, field));
        Set<Field> inputs = new LinkedHashSet<>();
        inputs.add(by);
        of.ifPresent(inputs::add);
        if (rollUp.filter() != null) {
            collect(parsed(rollUp.filter()), source, inputs);
        }
        return new RollUpField(type, field, source, by, of, Set.copyOf(inputs));
    }

    private static void requirePossible(Aggregation.Function function, Field of, Field field) {
        FieldType from = of.type();
        boolean dated = from == FieldType.DATE || from == FieldType.DATE_TIME;
        boolean possible = switch (function) {
            case COUNT -> from != FieldType.ADDRESS && from.sortable();
            case SUM, AVG -> from.numeric();
            case MIN, MAX -> from.numeric() || dated;
        };
        if (!possible) {
            throw new FormulaProblem(0, "field: " + of.name() + " cannot be summed up that way");
        }
        if (resultType(function, from) != field.type()) {
            throw new FormulaProblem(
                    0, "resultType: must be " + resultType(function, from).json() + " for " + of.name());
        }
    }

    /** What the function over a field of the type gives. */
    static FieldType resultType(Aggregation.Function function, FieldType of) {
        return switch (function) {
            case COUNT -> FieldType.INTEGER;
            case AVG -> of == FieldType.INTEGER || of == FieldType.AUTO_NUMBER ? FieldType.DECIMAL : of;
            default -> of == FieldType.AUTO_NUMBER ? FieldType.INTEGER : of;
        };
    }

    /** By the standard operators only: what relative dates mean changes without a write. */
    private static Node parsed(String filter) {
        Set<cz.jirutka.rsql.parser.ast.ComparisonOperator> operators = RSQLOperators.defaultOperators();
        operators.add(new cz.jirutka.rsql.parser.ast.ComparisonOperator("=null="));
        try {
            return new RSQLParser(operators).parse(filter);
        } catch (RSQLParserException e) {
            throw new FormulaProblem(
                    0, "filter: must be RSQL with ==, !=, =gt=, =ge=, =lt=, =le=, =in=, =out=, =null=");
        }
    }

    private static void collect(Node node, RecordType source, Set<Field> inputs) {
        if (node instanceof LogicalNode logical) {
            logical.getChildren().forEach(child -> collect(child, source, inputs));
            return;
        }
        String selector = ((ComparisonNode) node).getSelector();
        String path = selector.startsWith("custom.") ? selector.substring("custom.".length()) : selector;
        int dot = path.indexOf('.');
        Field field = source.field(dot < 0 ? path : path.substring(0, dot))
                .orElseThrow(() -> new FormulaProblem(0, "filter: " + selector + " is no field of " + source.name()));
        boolean refers = field.type() == FieldType.REFERENCE || field.type() == FieldType.REFERENCES;
        if (dot >= 0 && refers && !path.endsWith(".id")) {
            throw new FormulaProblem(0, "filter: " + selector + " belongs to another record; name a formula field");
        }
        inputs.add(field);
    }
}
