package org.mortise.core.records.metadata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.records.Translations;

/** {@link Translations} of the plugins that run now. */
final class PluginTexts implements Translations {

    private final TypeRegistry registry;

    PluginTexts(TypeRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Map<String, String> texts(String wanted) {
        // "zh-cn", as browsers' headers are read, is the file zh-CN.json.
        String language = Locale.forLanguageTag(wanted).toLanguageTag();
        Map<String, String> texts = new LinkedHashMap<>();
        for (PluginDescriptions plugin : registry.plugins()) {
            texts.putAll(plugin.texts().getOrDefault("en", Map.of()));
        }
        for (PluginDescriptions plugin : registry.plugins()) {
            // "zh-CN" falls back to "zh" before it falls back to English.
            int region = language.indexOf('-');
            if (region > 0) {
                texts.putAll(plugin.texts().getOrDefault(language.substring(0, region), Map.of()));
            }
            texts.putAll(plugin.texts().getOrDefault(language, Map.of()));
        }
        return texts;
    }
}
