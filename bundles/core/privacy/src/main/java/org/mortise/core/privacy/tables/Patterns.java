package org.mortise.core.privacy.tables;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column is compared with by LIKE to find a word in it, as it is or in JSON or HTML. */
final class Patterns {

    /** The beginning of a long text finds it as well as all of it. */
    private static final int LENGTH = 100;

    private Patterns() {}

    static List<String> of(String word) {
        String begin = word.length() <= LENGTH ? word : word.substring(0, LENGTH);
        Set<String> patterns = new LinkedHashSet<>();
        patterns.add(pattern(begin));
        patterns.add(pattern(new String(JsonStringEncoder.getInstance().quoteAsString(begin))));
        patterns.add(pattern(begin.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
        return List.copyOf(patterns);
    }

    private static String pattern(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
