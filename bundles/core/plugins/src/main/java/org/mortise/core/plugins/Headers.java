package org.mortise.core.plugins;

import java.util.ArrayList;
import java.util.List;
import org.mortise.core.inspection.HeaderText;

/** The names in a header of a bundle manifest, without their attributes and directives. */
final class Headers {

    private Headers() {}

    /** {@code a;b;version="1,2", c} gives {@code a, b, c}; null gives nothing. */
    static List<String> clauses(String header) {
        List<String> names = new ArrayList<>();
        if (header == null) {
            return names;
        }
        for (String clause : HeaderText.split(header, ',')) {
            for (String part : HeaderText.split(clause, ';')) {
                if (!part.isBlank() && part.indexOf('=') < 0) {
                    names.add(part.trim());
                }
            }
        }
        return names;
    }
}
