package org.mortise.core.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

/** What a client wrote, over what there is: a JSON merge patch, whose base is empty when a view is made. */
final class ViewBody {

    private static final Set<String> KEYS = Set.of(
            "type", "name", "kind", "visibility", "team", "filter", "sort", "columns", "groupField", "dateField");
    /** Clients send back what they read. */
    private static final Set<String> IGNORED =
            Set.of("id", "version", "plugin", "owner", "default", "href", "problems", "createdAt", "modifiedAt");

    private static final int MAX_COLUMNS = 100;
    private static final int MAX_SORT = 5;

    private final Map<String, Object> json;
    private final List<Violation> violations = new ArrayList<>();

    private ViewBody(Map<String, Object> json) {
        this.json = json;
    }

    /** @param base null for a new view; INVALID with all that is wrong in itself, metadata apart */
    static View read(Map<String, Object> json, View base, UUID owner) {
        if (json == null) {
            throw ProblemException.invalid("", "must be an object with " + String.join(", ", new TreeSet<>(KEYS)));
        }
        return new ViewBody(json).view(base, owner);
    }

    private View view(View base, UUID owner) {
        for (String key : json.keySet()) {
            if (!KEYS.contains(key) && !IGNORED.contains(key)) {
                refuse(key, "is not known here; known are " + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
        String visibility = one("visibility", base == null ? View.OWN : base.visibility(), "own", "team", "public");
        UUID team = team(base == null ? null : base.team());
        if (View.TEAM.equals(visibility) && team == null) {
            refuse("team", "is required when the visibility is team");
        }
        View view = new View(
                base == null ? null : base.id(),
                base == null ? 0 : base.version(),
                null,
                required("type", base == null ? null : base.type(), 100),
                required("name", base == null ? null : base.name(), 100),
                one("kind", base == null ? "table" : base.kind(), "table", "kanban", "calendar"),
                visibility,
                base == null ? owner : base.owner(),
                View.TEAM.equals(visibility) ? team : null,
                text("filter", base == null ? null : base.filter(), 8_000),
                names("sort", base == null ? List.of() : base.sort(), MAX_SORT),
                names("columns", base == null ? List.of() : base.columns(), MAX_COLUMNS),
                text("groupField", base == null ? null : base.groupField(), 255),
                text("dateField", base == null ? null : base.dateField(), 255),
                base == null ? null : base.createdAt(),
                null);
        if (base != null && view.type() != null && !view.type().equals(base.type())) {
            refuse("type", "cannot be changed; make a new view");
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return view;
    }

    private String text(String key, String former, int limit) {
        if (!json.containsKey(key)) {
            return former;
        }
        Object value = json.get(key);
        if (value == null || value instanceof String blank && blank.isBlank()) {
            return null;
        }
        if (!(value instanceof String text)) {
            return refuse(key, "must be a text");
        }
        if (text.length() > limit) {
            return refuse(key, "must have at most " + limit + " characters; it has " + text.length());
        }
        boolean broken = text.chars().anyMatch(c -> c < ' ' || Character.isSurrogate((char) c))
                && !text.codePoints().allMatch(c -> c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF));
        return broken ? refuse(key, "must not contain control characters or halves of characters") : text.strip();
    }

    private String required(String key, String former, int limit) {
        int before = violations.size();
        String text = text(key, former, limit);
        return text == null && violations.size() == before ? refuse(key, "is required") : text;
    }

    private String one(String key, String former, String... allowed) {
        if (!json.containsKey(key)) {
            return former;
        }
        return json.get(key) instanceof String text && List.of(allowed).contains(text)
                ? text
                : refuse(key, "must be one of " + String.join(", ", allowed));
    }

    private List<String> names(String key, List<String> former, int most) {
        if (!json.containsKey(key)) {
            return former;
        }
        Object value = json.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        boolean right = value instanceof List<?> list && list.size() <= most;
        if (right) {
            for (Object each : (List<?>) value) {
                boolean name = each instanceof String text && text.matches("[-+]?[A-Za-z0-9_.]{1,150}");
                right &= name;
                names.add(name ? (String) each : "");
            }
        }
        if (!right) {
            refuse(key, "must be a list of at most " + most + " names of fields");
            return List.of();
        }
        return names;
    }

    private UUID team(UUID former) {
        if (!json.containsKey("team")) {
            return former;
        }
        Object value = json.get("team") instanceof Map<?, ?> map ? map.get("id") : json.get("team");
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof String text && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // The refusal below is the answer.
        }
        refuse("team", "must be the id of a team");
        return null;
    }

    private String refuse(String field, String message) {
        violations.add(new Violation(field, message));
        return null;
    }
}
