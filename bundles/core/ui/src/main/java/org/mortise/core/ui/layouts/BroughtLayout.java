package org.mortise.core.ui.layouts;

import java.util.Map;
import org.mortise.api.records.Translations;

/**
 * How a plugin that runs arranges a type. The titles are keys of its translations, or texts as they stand.
 *
 * @param plugin its id
 */
record BroughtLayout(String plugin, Layout layout) {

    /** With the titles in all languages that there are. */
    Layout translated(Translations translations) {
        return layout.with(
                layout.sections().stream()
                        .map(section -> new Layout.Section(title(section.title(), translations), section.fields()))
                        .toList(),
                layout.hidden());
    }

    private static SectionTitle title(SectionTitle title, Translations translations) {
        if (title == null || title.text() == null) {
            return title;
        }
        Map<String, String> languages = translations.languages(title.text());
        return languages.isEmpty() ? title : SectionTitle.of(languages);
    }
}
