package org.mortise.core.duplicates.match;

import java.util.List;
import java.util.UUID;

/** The values of one record as the fields of a rule compare them, made once for many comparisons. */
public record Prepared(UUID id, String[][] own, String[][] instead) {

    public static Prepared of(MatchRule rule, Profile profile) {
        int count = rule.fields().size();
        String[][] own = new String[count][];
        String[][] instead = new String[count][];
        for (int i = 0; i < count; i++) {
            FieldRule field = rule.fields().get(i);
            own[i] = values(field, profile.of(field.path()));
            instead[i] = field.orField() == null ? own[i] : values(field, profile.of(field.orField()));
        }
        return new Prepared(profile.id(), own, instead);
    }

    private static String[] values(FieldRule field, List<String> values) {
        return values.stream()
                .map(field.comparator()::prepare)
                .filter(value -> !value.isEmpty())
                .toArray(String[]::new);
    }
}
