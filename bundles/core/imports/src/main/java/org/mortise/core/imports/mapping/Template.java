package org.mortise.core.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text made of several columns: alternatives separated by {@code |}, columns in braces. The first alternative whose columns
 * are all filled is taken.
 */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private final List<String> alternatives;

    public Template(String text) {
        this.alternatives = List.of(text.split("\\|"));
    }

    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        for (String alternative : alternatives) {
            columns.addAll(columns(alternative));
        }
        return columns;
    }

    /**
     * @param cells column → text; empty and absent ones count as not filled
     * @return null when no alternative has all its columns
     */
    public String fill(Map<String, String> cells) {
        for (String alternative : alternatives) {
            boolean filled = columns(alternative).stream()
                    .allMatch(column -> !cells.getOrDefault(column, "").isEmpty());
            if (filled) {
                return PLACE.matcher(alternative)
                        .replaceAll(place -> Matcher.quoteReplacement(cells.get(place.group(1))));
            }
        }
        return null;
    }

    private static List<String> columns(String alternative) {
        List<String> columns = new ArrayList<>();
        Matcher places = PLACE.matcher(alternative);
        while (places.find()) {
            columns.add(places.group(1));
        }
        return columns;
    }
}
