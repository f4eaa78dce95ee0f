package org.mortise.core.privacy.words;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MatcherTest {

    private final Matcher matcher = new Matcher(List.of("Ada King", "Ada", "ada@example.com", "say \"hello\""));

    @Test
    public void takesWholeWordsWhateverTheirCase() {
        assertEquals("Call [erased] now", matcher.without("Call ADA KING now"));
        assertEquals("Canada stays, [erased] goes", matcher.without("Canada stays, ada goes"));
        assertEquals("<[erased]>", matcher.without("<ada@example.com>"));
        assertFalse(matcher.in("Adas, Canada, xada@example.community"));
    }

    @Test
    public void findsThemInJsonAndHtml() {
        assertTrue(matcher.in("{\"a\":\"say \\\"hello\\\"\"}"));
        assertEquals("{\"a\":\"x\\n[erased]\"}", matcher.without("{\"a\":\"x\\nAda\"}"));
        assertTrue(new Matcher(List.of("Tom & Co")).in("<b>Tom &amp; Co</b>"));
    }

    @Test
    public void goesThroughValues() {
        assertEquals(
                Map.of("a", List.of("[erased]", 1)), matcher.without((Object) Map.of("a", List.of("Ada King", 1))));
        assertTrue(matcher.is(" ada king "));
        assertFalse(matcher.is("ada king, countess"));
    }

    @Test
    public void withoutWordsNothingIsFound() {
        assertFalse(new Matcher(List.of()).in("anything"));
        assertEquals("anything", new Matcher(List.of()).without("anything"));
    }
}
