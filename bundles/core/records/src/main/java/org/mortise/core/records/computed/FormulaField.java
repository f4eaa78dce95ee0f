package org.mortise.core.records.computed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;

/** A formula field of a record type that can be computed now. Immutable. */
final class FormulaField {

    private final Field field;
    private final Formula formula;
    private final Map<FormulaPath, PathField> paths;

    private FormulaField(Field field, Formula formula, Map<FormulaPath, PathField> paths) {
        this.field = field;
        this.formula = formula;
        this.paths = paths;
    }

    /** Throws {@link FormulaProblem} when the formula does not fit the type as it is now. */
    static FormulaField of(Field field, RecordType type, RecordTypes types) {
        Formula formula = Formula.parse(field.expression().orElseThrow());
        Map<FormulaPath, PathField> paths = new HashMap<>();
        formula.paths().forEach(path -> paths.put(path, PathField.of(path, type, types)));
        FormulaField computed = new FormulaField(field, formula, paths);
        computed.attempt(false);
        computed.attempt(true);
        return computed;
    }

    /** Values of the right kinds have to give a result of the right kind. */
    private void attempt(boolean second) {
        FormulaValues.result(field, formula.strictly(path -> paths.get(path).sample(second)));
    }

    Field field() {
        return field;
    }

    Map<FormulaPath, PathField> paths() {
        return paths;
    }

    /** @param values of a field of the record itself or, with the reference field first, of the one that it refers to */
    Object compute(BiFunction<Field, Field, Object> values) {
        Object value = formula.evaluate(path -> {
            PathField meaning = paths.get(path);
            return meaning.take(values.apply(meaning.field(), meaning.targetField()));
        });
        try {
            return FormulaValues.result(field, value);
        } catch (FormulaProblem e) {
            return null;
        }
    }
}
