package org.mortise.core.inspection;

import java.util.ArrayList;
import java.util.List;

/** The text of a header in a bundle's manifest. */
public final class HeaderText {

    private HeaderText() {}

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
