package org.mortise.core.records.computed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.MapContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** A formula that was understood. Immutable, for many threads; knows nothing of record types. */
final class Formula {

    private static final JexlEngine ENGINE = engine();

    private final JexlExpression expression;
    private final List<FormulaPath> paths;

    private Formula(JexlExpression expression, List<FormulaPath> paths) {
        this.expression = expression;
        this.paths = List.copyOf(paths);
    }

    private static JexlEngine engine() {
        Map<String, Object> functions = new HashMap<>();
        functions.put(null, new FormulaFunctions());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(Formula.class.getClassLoader());
            return new JexlBuilder()
                    .features(JexlFeatures.createNone().comparatorNames(true))
                    .permissions(new JexlPermissions.ClassPermissions(
                            FormulaFunctions.class,
                            DateFunctions.class,
                            TextFunctions.class,
                            NumberFunctions.class,
                            ExactArithmetic.class))
                    .arithmetic(new ExactArithmetic())
                    .namespaces(functions)
                    .loader(Formula.class.getClassLoader())
                    .antish(false)
                    .strict(false)
                    .safe(true)
                    .silent(false)
                    .cancellable(false)
                    .stackOverflow(500)
                    .create();
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
        }
    }

    /** Throws {@link FormulaProblem} when it cannot be understood. */
    static Formula parse(String text) {
        StringBuilder source = new StringBuilder();
        List<FormulaPath> paths = new ArrayList<>();
        List<FormulaTokens.Token> tokens = FormulaTokens.of(text);
        List<Integer> starts = new ArrayList<>();
        for (FormulaTokens.Token token : tokens) {
            starts.add(source.length());
            source.append(written(token, paths)).append(' ');
        }
        try {
            return new Formula(ENGINE.createExpression(source.toString()), paths);
        } catch (JexlException | StackOverflowError e) {
            int column = e instanceof JexlException known && known.getInfo() != null
                    ? known.getInfo().getColumn()
                    : 0;
            throw new FormulaProblem(position(column, starts, tokens), "is no formula that can be understood");
        }
    }

    /** Fields become {@code v0}, {@code v1}: whatever a field is called, it is no word of the library. */
    private static String written(FormulaTokens.Token token, List<FormulaPath> paths) {
        return switch (token.kind()) {
            case FIELD -> {
                paths.add(FormulaPath.of(token));
                yield "v" + (paths.size() - 1);
            }
            case FUNCTION -> {
                FormulaFunctions.require(token);
                yield token.text();
            }
            // Decimals would be read as binary fractions.
            case NUMBER -> token.text() + "B";
            default -> token.text();
        };
    }

    private static int position(int column, List<Integer> starts, List<FormulaTokens.Token> tokens) {
        int position = 1;
        for (int i = 0; i < starts.size() && starts.get(i) < Math.max(1, column); i++) {
            position = tokens.get(i).position();
        }
        return position;
    }

    List<FormulaPath> paths() {
        return paths;
    }

    /**
     * @param values the value behind each path, in the Java form of records; null where there is none
     * @return the result, null when there is none: an input was missing, or it was divided by nothing
     */
    Object evaluate(Function<FormulaPath, Object> values) {
        try {
            return strictly(values);
        } catch (FormulaProblem e) {
            return null;
        }
    }

    /** Like {@link #evaluate}, but throws {@link FormulaProblem} when values of these kinds do not go together. */
    Object strictly(Function<FormulaPath, Object> values) {
        MapContext context = new MapContext();
        for (int i = 0; i < paths.size(); i++) {
            context.set("v" + i, FormulaValues.known(values.apply(paths.get(i))));
        }
        try {
            return expression.evaluate(context);
        } catch (JexlException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof FormulaProblem problem) {
                    throw problem;
                }
            }
            throw new FormulaProblem(0, "cannot be computed: " + e.getDetail());
        }
    }
}
