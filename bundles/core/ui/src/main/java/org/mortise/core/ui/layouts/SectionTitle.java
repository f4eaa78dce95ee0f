package org.mortise.core.ui.layouts;

import java.util.Map;
import java.util.TreeMap;

/**
 * What stands above a section: one text for everybody, or one for each language.
 *
 * @param text null where there is one for each language
 * @param languages by their tags; empty where there is one for everybody
 */
record SectionTitle(String text, Map<String, String> languages) {

    private static final String FALLBACK = "en";

    SectionTitle {
        languages = new TreeMap<>(languages);
    }

    static SectionTitle of(String text) {
        return new SectionTitle(text, Map.of());
    }

    static SectionTitle of(Map<String, String> languages) {
        return new SectionTitle(null, languages);
    }

    /** As {@link #json} wrote it; null stays null. */
    @SuppressWarnings("unchecked")
    static SectionTitle read(Object json) {
        if (json == null) {
            return null;
        }
        return json instanceof Map<?, ?> languages ? of((Map<String, String>) languages) : of((String) json);
    }

    /** A text, or an object with one for each language. */
    Object json() {
        return languages.isEmpty() ? text : languages;
    }

    /** "zh-CN" falls back to "zh", then to English, then to whatever there is. */
    String in(String language) {
        if (languages.isEmpty()) {
            return text;
        }
        for (String tag = language; !tag.isEmpty(); tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
            for (Map.Entry<String, String> each : languages.entrySet()) {
                if (each.getKey().equalsIgnoreCase(tag)) {
                    return each.getValue();
                }
            }
        }
        return languages.getOrDefault(FALLBACK, languages.values().iterator().next());
    }
}
