package org.mortise.sales;

/** Builds filters. */
public final class Rsql {

    private Rsql() {}

    /** The text as one argument, whatever stands in it. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
