package org.mortise.core.records.computed;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a formula can call, and nothing else: here the functions that choose, those of each kind of value in the classes above.
 * All of them depend on their arguments only: one that asked for the present day would give values that are wrong tomorrow.
 * Public since the library calls them by reflection.
 */
public final class FormulaFunctions extends DateFunctions {

    private static final Set<String> NAMES = Stream.of(FormulaFunctions.class.getMethods())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    static void require(FormulaTokens.Token token) {
        if (!NAMES.contains(token.text())) {
            throw new FormulaProblem(
                    token.position(), token.text() + " is no function; there are " + String.join(", ", NAMES));
        }
    }

    /** {@code when(condition, then)}, {@code when(condition, then, otherwise)}. */
    public Object when(Object... arguments) {
        count("when", arguments, 2, 3);
        boolean holds = new ExactArithmetic().toBoolean(arguments[0]);
        return holds ? arguments[1] : arguments.length > 2 ? arguments[2] : null;
    }

    public Object coalesce(Object... arguments) {
        return Arrays.stream(arguments).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the first is one of the others. */
    public Object in(Object... arguments) {
        count("in", arguments, 2, 100);
        ExactArithmetic arithmetic = new ExactArithmetic();
        return Arrays.stream(arguments).skip(1).anyMatch(each -> arithmetic.equals(arguments[0], each));
    }

    public Object isBlank(Object... arguments) {
        count("isBlank", arguments, 1, 1);
        Object value = arguments[0];
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }
}
