package org.mortise.marketing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.RecordData;

/** What is counted of a campaign, and how it is added up. */
final class Counters {

    static final List<String> NAMES =
            List.of("impressions", "sent", "delivered", "opened", "clicked", "bounced", "optedOut", "converted");

    /** What one call may add: far above what happens, and far below where a sum would overflow. */
    static final long MAX_PER_CALL = 1_000_000_000;

    private Counters() {}

    /**
     * @param json what a tracker sent; may be null
     * @return the numbers to add by counter
     * @throws ProblemException INVALID with everything that is wrong
     */
    static Map<String, Long> read(Map<String, Object> json) {
        if (json == null || json.isEmpty()) {
            throw ProblemException.invalid("", "Give at least one of the counters " + String.join(", ", NAMES) + ".");
        }
        List<Violation> violations = new ArrayList<>();
        Map<String, Long> additions = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                violations.add(
                        new Violation(name, "There is no such counter; there are " + String.join(", ", NAMES) + "."));
            } else if (isCount(value)) {
                additions.put(name, ((Number) value).longValue());
            } else {
                violations.add(new Violation(name, "must be a whole number from 0 to " + MAX_PER_CALL));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return additions;
    }

    private static boolean isCount(Object value) {
        return (value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= 0
                && ((Number) value).longValue() <= MAX_PER_CALL;
    }

    /** The counters of the campaign that change, with their new values. */
    static Map<String, Object> sums(RecordData campaign, Map<String, Long> additions) {
        Map<String, Object> sums = new LinkedHashMap<>();
        additions.forEach((name, count) -> sums.put(name, Math.addExact(of(campaign, name), count)));
        return sums;
    }

    /** All counters of a campaign. */
    static Map<String, Long> all(RecordData campaign) {
        Map<String, Long> counters = new LinkedHashMap<>();
        NAMES.forEach(name -> counters.put(name, of(campaign, name)));
        return counters;
    }

    private static long of(RecordData campaign, String name) {
        Long count = campaign.integer(name);
        return count == null ? 0 : count;
    }
}
