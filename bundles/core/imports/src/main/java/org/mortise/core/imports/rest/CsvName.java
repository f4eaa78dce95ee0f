package org.mortise.core.imports.rest;

/** The name under which a browser saves a file. */
final class CsvName {

    private CsvName() {}

    /** Names come from clients: what could end the header is taken out. */
    static String disposition(String name) {
        return "attachment; filename=\"" + name.replaceAll("[^\\p{Alnum}._ -]", "_") + "\"";
    }
}
