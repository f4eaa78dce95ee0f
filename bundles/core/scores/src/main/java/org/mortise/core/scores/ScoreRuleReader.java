package org.mortise.core.scores;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;

/** Reads a score rule strictly: every mistake with its path, unknown keys too. */
final class ScoreRuleReader {

    private static final Set<String> KEYS = Set.of("type", "checks");
    private static final Set<String> CHECK_KEYS =
            Set.of("check", "field", "weight", "pattern", "min", "max", "by", "days");
    private static final int MOST = 100;

    private final List<Violation> violations = new ArrayList<>();

    private ScoreRuleReader() {}

    /** INVALID with all mistakes. */
    static ScoreRule read(JsonNode json) {
        ScoreRuleReader reader = new ScoreRuleReader();
        ScoreRule rule = reader.rule(json);
        if (!reader.violations.isEmpty()) {
            throw ProblemException.invalid(reader.violations);
        }
        return rule;
    }

    private ScoreRule rule(JsonNode json) {
        known(json, KEYS, "");
        JsonNode nodes = json.path("checks");
        List<ScoreRule.Check> checks = new ArrayList<>();
        if (!nodes.isArray() || nodes.isEmpty() || nodes.size() > MOST) {
            wrong("checks", "must be a list of 1 to " + MOST);
        } else {
            for (int i = 0; i < nodes.size(); i++) {
                checks.add(check(nodes.get(i), "checks[" + i + "]."));
            }
        }
        return new ScoreRule(text(json, "type", "", true), checks);
    }

    private ScoreRule.Check check(JsonNode json, String path) {
        known(json, CHECK_KEYS, path);
        String name = text(json, "check", path, true);
        ScoreRule.Kind kind = Stream.of(ScoreRule.Kind.values())
                .filter(each -> each.json().equals(name))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            wrong(path + "check", "must be one of filled, plausible, verified, fresh");
            kind = ScoreRule.Kind.FILLED;
        }
        String pattern = text(json, "pattern", path, false);
        BigDecimal min = number(json, "min", path);
        BigDecimal max = number(json, "max", path);
        if (kind == ScoreRule.Kind.PLAUSIBLE && pattern == null && min == null && max == null) {
            wrong(path + "pattern", "is missing, or min, or max");
        }
        BigDecimal weight = number(json, "weight", path);
        if (weight == null || weight.signum() <= 0 || weight.compareTo(BigDecimal.valueOf(1000)) > 0) {
            wrong(path + "weight", "must be a number above 0, at most 1000");
            weight = BigDecimal.ONE;
        }
        BigDecimal days = number(json, "days", path);
        boolean fresh = kind == ScoreRule.Kind.FRESH;
        if (fresh && (days == null || days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(36_500)) > 0)) {
            wrong(path + "days", "must be a number above 0");
            days = BigDecimal.ONE;
        }
        return new ScoreRule.Check(
                kind,
                text(json, "field", path, true),
                weight.doubleValue(),
                pattern(pattern, path),
                min,
                max,
                text(json, "by", path, kind == ScoreRule.Kind.VERIFIED),
                days == null ? 0 : days.intValue());
    }

    /** Only administrators and plugins write patterns; quantifiers within quantifiers are refused all the same. */
    private Pattern pattern(String text, String path) {
        if (text == null) {
            return null;
        }
        if (text.length() > 200 || text.matches(".*[+*}]\\)[+*{].*")) {
            wrong(path + "pattern", "is too complicated");
            return null;
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            wrong(path + "pattern", "is no regular expression: " + e.getDescription());
            return null;
        }
    }

    private void known(JsonNode json, Set<String> keys, String path) {
        if (!json.isObject()) {
            wrong(path, "must be an object");
        }
        json.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                wrong(path + key, "is not known here; known are " + String.join(", ", new java.util.TreeSet<>(keys)));
            }
        });
    }

    private String text(JsonNode json, String key, String path, boolean mandatory) {
        JsonNode value = json.path(key);
        if (value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= 500) {
            return value.textValue();
        }
        if (mandatory || !value.isMissingNode() && !value.isNull()) {
            wrong(path + key, "must be a text");
        }
        return mandatory ? "" : null;
    }

    private BigDecimal number(JsonNode json, String key, String path) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            wrong(path + key, "must be a number");
            return null;
        }
        return value.decimalValue();
    }

    private void wrong(String path, String message) {
        violations.add(new Violation(path, message));
    }
}
