package org.mortise.core.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;

public class PasswordRulesTest {

    private static final List<String> ANN = Arrays.asList("ann.miller", "Ann", "Miller", "ann@example.org", null);

    @Test
    public void longOnesThatNobodyGuessesAreTaken() {
        for (String good : List.of(
                "seven green kettles",
                "Tr0ub4dor&3x",
                "七つの緑のやかんが歌っている",
                "x9$kQ2!mPz",
                "a".repeat(5) + " lonely tractor " + "b".repeat(150))) {
            PasswordRules.check(ANN, good);
        }
    }

    @Test
    public void commonOnesRowsAndRepetitionsAreRefused() {
        for (String weak :
                List.of("password123", "qwertyuiop", "1234567890", "aaaaaaaaaaaa", "iloveyou12", "abcdefghij")) {
            refused(weak);
        }
    }

    @Test
    public void whatIsMadeOfTheUserIsRefused() {
        for (String weak : List.of("ann.miller", "MillerMiller", "millerann1", "ann@example.org", "mortise.ann1")) {
            refused(weak);
        }
    }

    @Test
    public void theRefusalDoesNotRepeatThePassword() {
        ProblemException problem = assertThrows(ProblemException.class, () -> PasswordRules.check(ANN, "password123"));
        assertFalse(problem.violations().toString().contains("password123"));
    }

    private static void refused(String password) {
        ProblemException problem =
                assertThrows(password, ProblemException.class, () -> PasswordRules.check(ANN, password));
        assertEquals("newPassword", problem.violations().get(0).field());
    }
}
