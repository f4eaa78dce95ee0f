package org.mortise.core.privacy.words;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    public void tellsWhichWordsStandThereThoseInsideOfOthersIncluded() {
        assertEquals(Set.of("Ada King", "Ada"), matcher.found("Countess ADA KING of Lovelace"));
        assertEquals(Set.of(), matcher.found("Adas Kingdom"));
    }

    @Test
    public void wordsThatBeginAlikeForLongAreToldApart() {
        String begin = "She said that the letter had been sent ";
        Matcher long3 = new Matcher(List.of(begin + "on Monday", begin + "on Monday morning", begin + "on Tuesday"));
        assertEquals(Set.of(begin + "on Tuesday"), long3.found("[" + begin.toUpperCase() + "ON TUESDAY]"));
        assertEquals(". [erased].", long3.without(". " + begin + "on Monday morning."));
        assertFalse(long3.in(begin + "on Mondays"));
        assertFalse(long3.in(begin));
    }

    @Test
    public void lettersOfOtherAlphabetsHaveCases() {
        Matcher words = new Matcher(List.of("\u00c4rger", "\u0418\u0432\u0430\u043d"));
        assertTrue(words.in("so \u00e4RGER it is"));
        assertTrue(words.is("\u0438\u0412\u0410\u041d"));
        assertFalse(words.in("\u0438\u0432\u0430\u043d\u043e\u0432"));
    }
}
