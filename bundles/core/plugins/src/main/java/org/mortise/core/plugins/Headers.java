package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.List;

/** The names in a header of a bundle manifest, without their attributes and directives. */
final class Headers {

    private Headers() {}

    /** {@code a;b;version="1,2", c} gives {@code a, b, c}; null gives nothing. */
    static List<String> clauses(String header) {
        List<String> names = new ArrayList<>();
        if (header == null) {
            return names;
        }
        for (String clause : split(header, ',')) {
            for (String part : split(clause, ';')) {
                if (!part.isBlank() && part.indexOf('=') < 0) {
                    names.add(part.trim());
                }
            }
        }
        return names;
    }

    /** A separator within quotation marks separates nothing. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
