package org.mortise.core.search.words;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class WordsTest {

    @Test
    public void accentsAndCaseAreFolded() {
        assertEquals(List.of("muller", "strasse"), question("Müller Straße"));
        assertEquals(List.of("muller"), question("MU\u0308LLER"));
        assertEquals(List.of("orsted", "lodz"), question("Ørsted Łódź"));
        assertEquals(List.of("иван"), question("Иван"));
        assertEquals(List.of("istanbul"), question("İstanbul"));
        assertEquals(List.of("abc123"), question("ＡＢＣ１２３"));
    }

    @Test
    public void addressesAndNumbersAreFoundInParts() {
        assertEquals(List.of("anna", "lee", "example", "com"), question("anna.lee@example.com"));
        assertEquals(List.of("inv", "2024", "0042"), question("INV-2024/0042"));
        assertEquals(List.of("first", "name"), question("first_name"));
        assertEquals(List.of("obrien"), question("O'Brien"));
        assertEquals(List.of("obrien"), question("O’Brien"));
        assertEquals(List.of(), question("!?# …"));
    }

    @Test
    public void chineseIsFoundByPairs() {
        assertEquals(List.of("北京", "京科", "科技"), question("北京科技"));
        assertEquals(List.of("京"), question("京"));
        assertEquals(List.of("acme", "北京", "gmbh"), question("ACME北京GmbH"));
        assertEquals(
                List.of("北", "北京", "京"),
                Words.ofValue("北京").stream().map(Word::term).toList());
    }

    @Test
    public void wordsKnowWhereTheyStand() {
        Word word = Words.ofQuestion("Die Müller’sche").get(1);
        assertEquals(4, word.start());
        assertEquals(15, word.end());
    }

    private static List<String> question(String text) {
        return Words.ofQuestion(text).stream().map(Word::term).toList();
    }
}
