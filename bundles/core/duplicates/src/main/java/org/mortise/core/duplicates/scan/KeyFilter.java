package org.mortise.core.duplicates.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mortise.core.duplicates.match.BlockKey;
import org.mortise.core.duplicates.match.MatchRule;
import org.mortise.core.duplicates.match.Profile;
import org.mortise.core.duplicates.match.Profiles;

/** A block key as a question to the database. It knows no sounds: there the beginning has to do. */
final class KeyFilter {

    private static final int ALTERNATIVES = 10;

    private KeyFilter() {}

    /** Empty when the values lack a part of the key, and for words, which no index finds. */
    static Optional<String> of(BlockKey key, MatchRule rule, Map<String, ?> values) {
        Profile profile = Profiles.of(rule, new UUID(0, 0), values);
        List<String> conditions = new ArrayList<>();
        for (BlockKey.Part part : key.parts()) {
            List<String> alternatives = new ArrayList<>();
            for (String value : profile.of(part.path())) {
                String pattern = pattern(part.form(), value.strip());
                if (pattern != null && alternatives.size() < ALTERNATIVES) {
                    alternatives.add(part.path() + "==" + quoted(pattern));
                }
            }
            if (alternatives.isEmpty()) {
                return Optional.empty();
            }
            conditions.add("(" + String.join(",", alternatives) + ")");
        }
        return Optional.of(String.join(";", conditions));
    }

    /** Records that have one of these values in each of the fields, exactly; empty when one of them has no value. */
    static Optional<String> equal(List<String> paths, MatchRule rule, Map<String, ?> values) {
        Profile profile = Profiles.of(rule, new UUID(0, 0), values);
        List<String> conditions = new ArrayList<>();
        for (String path : paths) {
            String alternatives = profile.of(path).stream()
                    // A star would be a wildcard, which no index finds.
                    .filter(value -> !value.isBlank() && value.indexOf('*') < 0)
                    .limit(ALTERNATIVES)
                    .map(value -> path + "==" + quoted(value.strip()))
                    .collect(Collectors.joining(","));
            if (alternatives.isEmpty()) {
                return Optional.empty();
            }
            conditions.add("(" + alternatives + ")");
        }
        return Optional.of(String.join(";", conditions));
    }

    private static String pattern(String form, String value) {
        String text = value.replace("*", "");
        if (text.isBlank()) {
            return null;
        }
        return switch (form) {
            // With a wildcard, since letter case is ignored only then.
            case "plain" -> text + "*";
            case "sound" -> text.substring(0, Math.min(text.length(), 3)) + "*";
            case "digits" -> {
                String digits = text.replaceAll("[^0-9]", "");
                // The separators of the other are not known; four digits at the end mostly stand together.
                yield digits.length() < 6 ? null : "*" + digits.substring(digits.length() - 4);
            }
            case "word" -> null;
            default -> text.substring(0, Math.min(text.length(), Integer.parseInt(form))) + "*";
        };
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
