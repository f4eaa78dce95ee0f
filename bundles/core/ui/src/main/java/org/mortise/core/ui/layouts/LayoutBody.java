package org.mortise.core.ui.layouts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordType;

/** Reads what an administrator sends. */
final class LayoutBody {

    private static final Set<String> KEYS = Set.of("rank", "sections", "hidden");
    /** Clients send back what they read. */
    private static final Set<String> IGNORED = Set.of("id", "type", "role", "version", "modifiedAt");

    private static final int HIGHEST_RANK = 9_999;

    private LayoutBody() {}

    /** INVALID with everything that is wrong. The layout has no id and the version 0. */
    static Layout read(Map<String, Object> json, RecordType type, UUID role) {
        if (json == null) {
            throw ProblemException.invalid("", "must be an object with " + String.join(", ", new TreeSet<>(KEYS)));
        }
        List<Violation> violations = new ArrayList<>();
        SectionsReader reader = new SectionsReader(type.name(), Selectors.of(type)::contains, violations);
        reader.known("", json, KEYS, IGNORED);
        int rank = rank(json.get("rank"), violations);
        List<Layout.Section> sections = reader.sections(json.get("sections"));
        List<String> hidden = reader.fields("hidden", json.get("hidden"));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Layout(null, 0, type.name(), role, rank, sections, hidden, Instant.now());
    }

    private static int rank(Object value, List<Violation> violations) {
        if (value == null) {
            return 0;
        }
        if (!(value instanceof Integer rank) || rank < 0 || rank > HIGHEST_RANK) {
            violations.add(new Violation("rank", "must be a whole number from 0 to " + HIGHEST_RANK));
            return 0;
        }
        return rank;
    }
}
