package org.mortise.core.ui.layouts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordType;

/** Reads what a client wrote, and finds all that is wrong with it at once. */
final class LayoutBody {

    private static final Set<String> KEYS = Set.of("rank", "sections", "hidden");
    /** Clients send back what they read. */
    private static final Set<String> IGNORED = Set.of("id", "type", "role", "version", "modifiedAt");

    private static final int MOST_SECTIONS = 50;
    private static final int LONGEST_TITLE = 100;
    private static final int HIGHEST_RANK = 9_999;

    private final RecordType type;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();

    private LayoutBody(RecordType type) {
        this.type = type;
    }

    /** INVALID with everything that is wrong. The layout has no id and the version 0. */
    static Layout read(Map<String, Object> json, RecordType type, UUID role) {
        if (json == null) {
            throw ProblemException.invalid("", "must be an object with " + String.join(", ", new TreeSet<>(KEYS)));
        }
        return new LayoutBody(type).layout(json, role);
    }

    private Layout layout(Map<String, Object> json, UUID role) {
        known("", json, KEYS, IGNORED);
        int rank = rank(json.get("rank"));
        List<Layout.Section> sections = new ArrayList<>();
        List<?> given = list("sections", json.get("sections"));
        if (given.size() > MOST_SECTIONS) {
            refuse("sections", "must be at most " + MOST_SECTIONS);
        } else {
            for (int i = 0; i < given.size(); i++) {
                sections.add(section("sections[" + i + "]", given.get(i)));
            }
        }
        List<String> hidden = fields("hidden", json.get("hidden"));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Layout(null, 0, type.name(), role, rank, sections, hidden, Instant.now());
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

    private String title(String path, Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.length() > LONGEST_TITLE || text.indexOf('\0') >= 0) {
            refuse(path, "must be a text of at most " + LONGEST_TITLE + " characters");
            return null;
        }
        return text.isBlank() ? null : text.strip();
    }

    private List<String> fields(String path, Object value) {
        List<String> names = new ArrayList<>();
        List<?> given = list(path, value);
        for (int i = 0; i < given.size(); i++) {
            String at = path + "[" + i + "]";
            if (!(given.get(i) instanceof String name) || !Selectors.of(type).contains(name)) {
                refuse(at, "must be the name of a field of " + type.name());
            } else if (!placed.add(name)) {
                refuse(at, "\"" + name + "\" stands in the layout already");
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private int rank(Object value) {
        if (value == null) {
            return 0;
        }
        if (!(value instanceof Integer rank) || rank < 0 || rank > HIGHEST_RANK) {
            refuse("rank", "must be a whole number from 0 to " + HIGHEST_RANK);
            return 0;
        }
        return rank;
    }

    private List<?> list(String path, Object value) {
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        refuse(path, "must be a list");
        return List.of();
    }

    private void known(String before, Map<?, ?> json, Set<String> keys, Set<String> ignored) {
        for (Object key : json.keySet()) {
            if (!keys.contains(key) && !ignored.contains(key)) {
                refuse(before + key, "is not known here; known are " + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
