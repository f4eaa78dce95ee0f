package org.mortise.core.records.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mortise.api.records.Translations;

/** {@link Translations} of the plugins that run now, and of administrators. */
final class PluginTexts implements Translations {

    private final TypeRegistry registry;

    PluginTexts(TypeRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Map<String, String> texts(String wanted) {
        // "zh-cn", as browsers' headers are read, is the file zh-CN.json.
        String language = Locale.forLanguageTag(wanted).toLanguageTag();
        List<Map<String, Map<String, String>>> sources = sources();
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach(source -> texts.putAll(source.getOrDefault("en", Map.of())));
        for (Map<String, Map<String, String>> source : sources) {
            // "zh-CN" falls back to "zh" before it falls back to English.
            int region = language.indexOf('-');
            if (region > 0) {
                texts.putAll(source.getOrDefault(language.substring(0, region), Map.of()));
            }
            texts.putAll(source.getOrDefault(language, Map.of()));
        }
        return texts;
    }

    @Override
    public Map<String, String> languages(String key) {
        Map<String, String> languages = new TreeMap<>();
        sources()
                .forEach(source -> source.forEach((language, texts) -> {
                    if (texts.containsKey(key)) {
                        languages.put(language, texts.get(key));
                    }
                }));
        return languages;
    }

    private List<Map<String, Map<String, String>>> sources() {
        List<Map<String, Map<String, String>>> sources = new ArrayList<>();
        registry.plugins().forEach(plugin -> sources.add(plugin.texts()));
        sources.add(registry.administratorTexts());
        return sources;
    }
}
