package org.mortise.core.privacy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.api.privacy.ErasureRequest.Mode;
import org.mortise.api.records.Reference;

/**
 * What an erasure is asked for with.
 *
 * @param also other records of the same person
 * @param plan fingerprint of the plan that is meant; null for whatever it is now
 */
record Orders(Mode mode, List<Reference> also, String reason, boolean changedTotals, boolean dryRun, String plan) {

    private static final Set<String> KEYS = Set.of("mode", "also", "reason", "changedTotals", "dryRun", "plan");
    private static final String MODES = "must be anonymise or erase";

    static Orders read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.of(
                    ProblemType.MALFORMED, "The body must be an object such as {\"mode\":\"anonymise\"}.");
        }
        List<Violation> violations = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!KEYS.contains(name)) {
                violations.add(new Violation(name, "is not known here"));
            }
        });
        Mode mode = mode(text(body, "mode", violations), violations);
        List<Reference> also = also(body.get("also"), violations);
        String reason = text(body, "reason", violations);
        boolean changedTotals = flag(body, "changedTotals", violations);
        boolean dryRun = flag(body, "dryRun", violations);
        String plan = text(body, "plan", violations);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Orders(mode, also, reason, changedTotals, dryRun, plan);
    }

    /** Of a parameter. */
    static Mode mode(String text) {
        List<Violation> violations = new ArrayList<>();
        Mode mode = mode(text == null ? "anonymise" : text, violations);
        if (mode == null) {
            throw ProblemException.of(ProblemType.MALFORMED, "mode: " + MODES + ".");
        }
        return mode;
    }

    static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw ProblemException.of(ProblemType.MALFORMED, name + ": must be true or false.");
        }
        return "true".equals(text);
    }

    /** {@code lead/0190…}, of a parameter. */
    static Reference also(String text) {
        String[] parts = text.split("/", 2);
        Reference reference = parts.length == 2 ? reference(parts[0], parts[1]) : null;
        if (reference == null) {
            throw ProblemException.of(ProblemType.MALFORMED, "also: must be a type and an id such as lead/<id>.");
        }
        return reference;
    }

    private static Mode mode(String text, List<Violation> violations) {
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        violations.add(new Violation("mode", MODES));
        return null;
    }

    private static List<Reference> also(JsonNode node, List<Violation> violations) {
        List<Reference> also = new ArrayList<>();
        if (node == null || node.isNull()) {
            return also;
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            JsonNode each = node.get(i);
            Reference reference =
                    reference(each.path("type").asText(""), each.path("id").asText(""));
            if (reference == null) {
                violations.add(new Violation("also[" + i + "]", "must have a type and an id"));
            } else {
                also.add(reference);
            }
        }
        if (!node.isArray()) {
            violations.add(new Violation("also", "must be a list"));
        }
        return also;
    }

    private static Reference reference(String type, String id) {
        try {
            return type.isBlank() || id.length() != 36 ? null : Reference.to(type, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String text(JsonNode body, String key, List<Violation> violations) {
        JsonNode node = body.get(key);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            violations.add(new Violation(key, "must be a text"));
            return null;
        }
        return node.textValue();
    }

    private static boolean flag(JsonNode body, String key, List<Violation> violations) {
        JsonNode node = body.get(key);
        if (node != null && !node.isBoolean() && !node.isNull()) {
            violations.add(new Violation(key, "must be true or false"));
        }
        return node != null && node.asBoolean();
    }
}
