package org.mortise.core.jobs;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a job says of itself when it is registered. */
record JobProperties(String name, Duration every, boolean atOnce) {

    private static final String NAME = "mortise.job";
    private static final String EVERY = "mortise.every";
    private static final String AT_ONCE = "mortise.atOnce";

    /** It stands in addresses and in the log. */
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** @param wrong is given a line for each property that is not as it has to be; empty then */
    static Optional<JobProperties> read(Map<String, ?> properties, List<String> wrong) {
        String name = text(properties.get(NAME));
        if (!NAMES.matcher(name).matches()) {
            wrong.add(NAME + " must have 1 to 100 letters, digits, '.', '_' and '-'" + but(properties.get(NAME)));
        }
        Duration every = duration(text(properties.get(EVERY)));
        if (every == null) {
            wrong.add(EVERY + " must be a duration from PT10S to P366D" + but(properties.get(EVERY)));
        }
        String atOnce = properties.get(AT_ONCE) == null ? "false" : text(properties.get(AT_ONCE));
        if (!atOnce.equals("true") && !atOnce.equals("false")) {
            wrong.add(AT_ONCE + " must be true or false" + but(properties.get(AT_ONCE)));
        }
        return wrong.isEmpty()
                ? Optional.of(new JobProperties(name, every, Boolean.parseBoolean(atOnce)))
                : Optional.empty();
    }

    private static String text(Object value) {
        return value instanceof String || value instanceof Boolean ? value.toString() : "";
    }

    private static String but(Object value) {
        return value == null ? " and is missing" : " and is " + value;
    }

    /** @return null when it is none, or none that is allowed */
    private static Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0 ? null : duration;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
