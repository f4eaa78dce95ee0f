package org.mortise.checks;

import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong, said at once. */
final class Violations {
    private final List<String> found = new ArrayList<>();

    void add(boolean wrong, String message) {
        if (wrong) {
            found.add(message);
        }
    }

    void assertNone(String rule) {
        assertTrue(rule + "\n  " + String.join("\n  ", found), found.isEmpty());
    }
}
