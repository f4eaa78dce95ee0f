package org.mortise.core.ui.layouts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mortise.api.errors.Violation;

/** Reads what layouts of administrators and of plugins have in common, and writes down all that is wrong. */
final class SectionsReader {

    private static final int MOST_SECTIONS = 50;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_LANGUAGES = 20;
    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}";

    private final String type;
    private final Predicate<String> fieldKnown;
    private final List<Violation> violations;
    private final Set<String> placed = new HashSet<>();

    SectionsReader(String type, Predicate<String> fieldKnown, List<Violation> violations) {
        this.type = type;
        this.fieldKnown = fieldKnown;
        this.violations = violations;
    }

    List<Layout.Section> sections(Object value) {
        List<?> given = list("sections", value);
        List<Layout.Section> sections = new ArrayList<>();
        if (given.size() > MOST_SECTIONS) {
            refuse("sections", "must be at most " + MOST_SECTIONS);
            return sections;
        }
        for (int i = 0; i < given.size(); i++) {
            sections.add(section("sections[" + i + "]", given.get(i)));
        }
        return sections;
    }

    List<String> fields(String path, Object value) {
        List<String> names = new ArrayList<>();
        List<?> given = list(path, value);
        for (int i = 0; i < given.size(); i++) {
            String at = path + "[" + i + "]";
            if (!(given.get(i) instanceof String name) || !fieldKnown.test(name)) {
                refuse(at, "must be the name of a field of " + type);
            } else if (!placed.add(name)) {
                refuse(at, "\"" + name + "\" stands in the layout already");
            } else {
                names.add(name);
            }
        }
        return names;
    }

    void known(String before, Map<?, ?> json, Set<String> keys, Set<String> ignored) {
        for (Object key : json.keySet()) {
            if (!keys.contains(key) && !ignored.contains(key)) {
                refuse(before + key, "is not known here; known are " + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    private Layout.Section section(String path, Object value) {
        if (!(value instanceof Map<?, ?> section)) {
            refuse(path, "must be an object with fields, title");
            return new Layout.Section(null, List.of());
        }
        known(path + ".", section, Set.of("title", "fields"), Set.of());
        return new Layout.Section(
                title(path + ".title", section.get("title")), fields(path + ".fields", section.get("fields")));
    }

    private SectionTitle title(String path, Object value) {
        if (value instanceof Map<?, ?> languages) {
            return titles(path, languages);
        }
        String text = text(path, value);
        return text == null ? null : SectionTitle.of(text);
    }

    private SectionTitle titles(String path, Map<?, ?> given) {
        Map<String, String> languages = new LinkedHashMap<>();
        if (given.size() > MOST_LANGUAGES) {
            refuse(path, "must be in at most " + MOST_LANGUAGES + " languages");
            return null;
        }
        given.forEach((language, value) -> {
            String at = path + "." + language;
            String text = text(at, value);
            if (!String.valueOf(language).matches(LANGUAGE)) {
                refuse(at, "must stand under the tag of a language, such as en or zh-CN");
            } else if (text != null) {
                languages.put((String) language, text);
            }
        });
        return languages.isEmpty() ? null : SectionTitle.of(languages);
    }

    /** Null for none. */
    private String text(String path, Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.length() > LONGEST_TITLE || text.indexOf('\0') >= 0) {
            refuse(
                    path,
                    "must be a text of at most " + LONGEST_TITLE + " characters, or an object with one a language");
            return null;
        }
        return text.isBlank() ? null : text.strip();
    }

    private List<?> list(String path, Object value) {
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        refuse(path, "must be a list");
        return List.of();
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
