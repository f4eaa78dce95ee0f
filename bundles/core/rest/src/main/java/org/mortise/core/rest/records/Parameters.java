package org.mortise.core.rest.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.UriInfo;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/** Query parameters, read strictly: what is not known is refused rather than ignored. */
final class Parameters {

    private final MultivaluedMap<String, String> values;

    Parameters(UriInfo uri, Set<String> known) {
        this.values = uri.getQueryParameters();
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw malformed(
                        name,
                        "is not a parameter that is known here; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    String text(String name) {
        String value = values.getFirst(name);
        return value == null || value.isBlank() ? null : value;
    }

    boolean flag(String name) {
        String value = values.getFirst(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw malformed(name, "must be true or false");
        }
        return "true".equals(value);
    }

    int integer(String name, int whenAbsent, int min, int max) {
        String value = text(name);
        try {
            int number = value == null ? whenAbsent : Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw malformed(name, "must be a whole number from " + min + " to " + max);
        }
        throw malformed(name, "must be a whole number from " + min + " to " + max);
    }

    /** Values separated by commas, or the parameter given several times. */
    List<String> list(String name) {
        List<String> result = new ArrayList<>();
        for (String value : values.getOrDefault(name, List.of())) {
            for (String part : value.split(",")) {
                if (!part.isBlank()) {
                    // "+name" arrives as " name" from clients that do not escape the plus.
                    result.add(part.strip());
                }
            }
        }
        return result;
    }

    static ProblemException malformed(String field, String message) {
        return new ProblemException(
                ProblemType.MALFORMED, null, field + " " + message + ".", List.of(new Violation(field, message)), null);
    }
}
