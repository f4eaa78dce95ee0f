package org.mortise.core.search.index;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class PhonesTest {

    @Test
    public void anyPartBeginsOneOfTheParts() {
        for (String asked : new String[] {"+49 30 1234", "0049 30 12", "030/1234567", "4567", "(030) 123-45"}) {
            String digits = Phones.asked(asked);
            assertTrue(asked, Phones.parts("+49 (30) 123-4567").stream().anyMatch(part -> part.startsWith(digits)));
        }
    }

    @Test
    public void wordsAndShortNumbersAreNoNumbersToCall() {
        assertNull(Phones.asked("Acme 1234"));
        assertNull(Phones.asked("123"));
        assertNull(Phones.asked("0012"));
        assertNull(Phones.asked("123456789012345678901234567890"));
        assertEquals(0, Phones.parts("12").size());
    }
}
