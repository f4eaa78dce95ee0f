package org.mortise.api.records;

import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The texts of everything installed now. An OSGi service of the platform; safe for use by many threads. */
@ProviderType
public interface Translations {

    /**
     * @param language a BCP 47 tag such as {@code en} or {@code zh-CN}
     * @return key → text, filled up with English where the language lacks a key; never null
     */
    Map<String, String> texts(String language);

    /**
     * The texts in the language that a reader wants most.
     *
     * @param header as {@code Accept-Language} has it; English when it is null or cannot be understood
     */
    default Map<String, String> accepted(String header) {
        if (header == null || header.isBlank()) {
            return texts("en");
        }
        try {
            return texts(Locale.LanguageRange.parse(header).get(0).getRange());
        } catch (IllegalArgumentException e) {
            return texts("en");
        }
    }

    /** What one key is called in every language that has it, by the language's tag; never null. */
    default Map<String, String> languages(String key) {
        return Map.of();
    }
}
