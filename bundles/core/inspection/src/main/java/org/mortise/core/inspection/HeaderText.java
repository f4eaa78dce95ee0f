package org.mortise.core.inspection;

import java.util.ArrayList;
import java.util.List;

/** The text of a header in a bundle's manifest. */
public final class HeaderText {

    private HeaderText() {}

    /** The names in a header, without attributes and directives: {@code a;b;version="1,2", c} gives {@code a, b, c}; null nothing. */
    public static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        for (String clause : split(header == null ? "" : header, ',')) {
            for (String part : split(clause, ';')) {
                if (!part.isBlank() && part.indexOf('=') < 0) {
                    names.add(part.trim());
                }
            }
        }
        return names;
    }

    /** A separator within quotation marks separates nothing. */
    public static List<String> split(String text, char separator) {
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
