package org.mortise.core.records.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A field of a record type whose value another field repeats. */
public record Origin(String type, String field) {

    private static final Pattern FORM = Pattern.compile("\\w+\\.\\w+(\\s*,\\s*\\w+\\.\\w+)*");

    /** Whether a description may say so: {@code task.subject, call.subject}. */
    static boolean understood(String copyOf) {
        return FORM.matcher(copyOf).matches();
    }

    /** Of the {@code copyOf} of a field that is no list. */
    public static List<Origin> all(String copyOf) {
        return Arrays.stream(copyOf.split(","))
                .map(String::strip)
                .map(each -> each.split("\\."))
                .map(parts -> new Origin(parts[0], parts[1]))
                .toList();
    }
}
