package org.mortise.core.privacy.tables;

import java.util.List;
import java.util.Locale;

/**
 * A table with columns for text, named as the database names them.
 *
 * @param texts columns that hold text
 * @param ids columns that hold UUIDs
 */
public record TextTable(String name, List<String> texts, List<String> ids) {

    /** As people write it. */
    public String shown() {
        return name.toLowerCase(Locale.ROOT);
    }

    public String quoted() {
        return quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    boolean has(String column) {
        return texts.stream().anyMatch(column::equalsIgnoreCase) || ids.stream().anyMatch(column::equalsIgnoreCase);
    }
}
