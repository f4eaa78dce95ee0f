package org.mortise.core.rest.records;

import java.util.List;
import java.util.Map;
import org.mortise.api.duplicates.DuplicateFinder;
import org.mortise.api.duplicates.LikelyDuplicate;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

/**
 * {@code ?duplicates=} of a creation. Without it the answer tells of likely duplicates that have the very same values in some
 * fields; {@code warn} looks for misspelt ones, too, {@code refuse} makes no record while there are some, {@code allow} does not
 * look at all. Bulks and imports do not: programs that write thousands of records have looked before.
 */
public final class DuplicateWarning {

    private volatile DuplicateFinder finder;

    public void use(DuplicateFinder present) {
        finder = present;
    }

    public void forget(DuplicateFinder gone) {
        if (finder == gone) {
            finder = null;
        }
    }

    static void check(String mode) {
        if (mode != null && !List.of("allow", "warn", "refuse").contains(mode)) {
            throw ProblemException.of(ProblemType.MALFORMED, "duplicates has to be one of allow, warn, refuse.");
        }
    }

    /** CONFLICT when the mode is to refuse and there are some. */
    List<LikelyDuplicate> look(String mode, String type, Map<String, Object> values) {
        DuplicateFinder present = finder;
        if (present == null || "allow".equals(mode)) {
            return List.of();
        }
        if (mode == null) {
            return present.findEqual(type, values);
        }
        List<LikelyDuplicate> found = present.find(type, values);
        if (mode.equals("refuse") && !found.isEmpty()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "likely-duplicate",
                    "There is likely such a record already; look at it, or send the same with ?duplicates=allow.",
                    found.stream()
                            .map(each -> new Violation("id", each.id() + " " + each.name()))
                            .toList(),
                    null);
        }
        return found;
    }
}
