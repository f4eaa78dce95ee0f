package org.mortise.api.records;

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

    /** What one key is called in every language that has it, by the language's tag; never null. */
    default Map<String, String> languages(String key) {
        return Map.of();
    }
}
