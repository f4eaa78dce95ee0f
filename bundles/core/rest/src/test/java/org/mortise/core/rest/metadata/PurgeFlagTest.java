package org.mortise.core.rest.metadata;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;

public class PurgeFlagTest {

    @Test
    public void onlyTrueIsTrue() {
        assertTrue(PurgeFlag.read("true"));
        assertFalse(PurgeFlag.read("false"));
        assertFalse(PurgeFlag.read(null));
    }

    @Test
    public void aSlipOfTheKeyboardIsRefused() {
        for (String wrong : List.of("ture", "TRUE", "1", "", "yes")) {
            ProblemException problem = assertThrows(ProblemException.class, () -> PurgeFlag.read(wrong));
            assertEquals("purge", problem.violations().get(0).field());
        }
    }
}
