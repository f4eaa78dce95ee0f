package org.mortise.core.imports.link;

import java.util.Collection;
import java.util.stream.Collectors;

/** Filters with values that come from a file. */
final class Rsql {

    private Rsql() {}

    static String in(String field, Collection<String> values) {
        return field + "=in=" + values.stream().map(Rsql::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
