package org.mortise.core.rest.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mortise.api.records.Translations;

/** The key {@code translations} of what an administrator described, as it was written: for whoever goes on writing. */
final class Translated {

    private Translated() {}

    /**
     * @param own the key of the label
     * @param values of an enumeration; empty for others
     * @return empty when nothing is translated
     */
    static Optional<Map<String, Object>> of(Translations translations, String own, List<String> values) {
        Map<String, Object> languages = new TreeMap<>();
        Map<String, Map<String, Object>> parts = new TreeMap<>();
        translations
                .languages(own)
                .forEach((language, text) -> in(parts, language).put("label", text));
        translations
                .languages(own + ".help")
                .forEach((language, text) -> in(parts, language).put("help", text));
        Map<String, Map<String, Object>> labels = new TreeMap<>();
        values.forEach(value -> translations
                .languages(own + "." + value)
                .forEach((language, text) -> in(labels, language).put(value, text)));
        labels.forEach((language, texts) -> in(parts, language).put("values", texts));
        languages.putAll(parts);
        return languages.isEmpty() ? Optional.empty() : Optional.of(languages);
    }

    private static Map<String, Object> in(Map<String, Map<String, Object>> languages, String language) {
        return languages.computeIfAbsent(language, any -> new LinkedHashMap<>());
    }
}
