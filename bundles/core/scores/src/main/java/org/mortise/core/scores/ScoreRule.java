package org.mortise.core.scores;

import java.util.List;

/**
 * What a good record of a type looks like. Immutable.
 *
 * @param type the record type
 * @param checks what is looked at
 */
record ScoreRule(String type, List<Check> checks) {

    /** The same without checks of fields that are not there in a description, for those who may not read them. */
    ScoreRule within(org.mortise.api.records.RecordType view) {
        return new ScoreRule(
                type,
                checks.stream()
                        .filter(check -> knows(view, check.field()) && (check.by() == null || knows(view, check.by())))
                        .toList());
    }

    private static boolean knows(org.mortise.api.records.RecordType view, String path) {
        String plain = path.startsWith("custom.") ? path.substring("custom.".length()) : path;
        return view.field(plain.split("\\.")[0]).isPresent();
    }

    /** What a check asks. */
    enum Kind {
        /** There is a value. */
        FILLED,
        /** The value can be right: it matches the pattern, lies in the range. Nothing to ask where there is none. */
        PLAUSIBLE,
        /** Somebody has confirmed it: the field {@code by} says so. Nothing to ask where there is no value. */
        VERIFIED,
        /** The date in the field is not older than so many days. */
        FRESH;

        String json() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param field what is looked at: a field, or a part of one such as {@code billingAddress.city}
     * @param weight how much of the score it makes up
     * @param pattern for PLAUSIBLE: what the whole text has to match; null for none
     * @param min for PLAUSIBLE: the least number; null for none
     * @param max for PLAUSIBLE: the greatest number; null for none
     * @param by for VERIFIED: a boolean or date field that tells of the confirmation
     * @param days for FRESH
     */
    record Check(
            Kind kind,
            String field,
            double weight,
            java.util.regex.Pattern pattern,
            java.math.BigDecimal min,
            java.math.BigDecimal max,
            String by,
            int days) {}
}
