package org.mortise.core.duplicates.match;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;

public class ComparatorTest {

    @Test
    public void whatPeopleReadAsTheSameIsTheSame() {
        assertEquals(1, compare(Comparator.NORMALISED, "Müller-Lüdenscheidt", "muller ludenscheidt"), 0);
        assertEquals(1, compare(Comparator.NORMALISED, "O'Brien", "obrien"), 0);
        assertEquals(1, compare(Comparator.NORMALISED, "Straße", "STRASSE"), 0);
        assertEquals(0, compare(Comparator.EXACT, "Smith", "smith"), 0);
        assertEquals(1, compare(Comparator.PHONE, "+49 30 1234567", "030/1234567"), 0);
        assertEquals("", Comparator.PHONE.prepare("123"));
    }

    @Test
    public void soundsAndErrors() {
        assertTrue(compare(Comparator.PHONETIC, "Catherine", "Kathryn") > 0.8);
        assertEquals(0, compare(Comparator.PHONETIC, "Catherine", "Robert"), 0);
        assertEquals(0, compare(Comparator.PHONETIC, "王", "李"), 0);
        assertEquals(0.8, compare(Comparator.EDIT_DISTANCE, "smith", "smiht"), 0.001);
        assertEquals(1, TypingErrors.count("ab", "ba"));
        assertEquals(2, TypingErrors.count("abcd", "badc"));
        assertEquals(3, TypingErrors.count("kitten", "sitting"));
        assertTrue(compare(Comparator.WORDS, "33 badimara street", "badimara stret 33") > 0.9);
        assertTrue(compare(Comparator.WORDS, "33 badimara street", "33 badimarastreet") > 0.9);
        assertTrue(compare(Comparator.WORDS, "33 badimara street", "12 hurtle avenue") < 0.5);
    }

    @Test
    public void namesThatWereMixedUpAreFound() throws Exception {
        MatchRule rule = rule();
        PairScore straight =
                score(rule, Map.of("first", "Ada", "last", "Lovelace"), Map.of("first", "Ada", "last", "Lovelace"));
        PairScore mixed =
                score(rule, Map.of("first", "Ada", "last", "Lovelace"), Map.of("first", "Lovelace", "last", "Ada"));
        PairScore other =
                score(rule, Map.of("first", "Ada", "last", "Lovelace"), Map.of("first", "Grace", "last", "Hopper"));
        assertTrue(mixed.points() > straight.points() * 0.7 && mixed.points() < straight.points());
        assertTrue(other.points() < 0);
        assertEquals(
                "nothing says nothing",
                0,
                score(rule, Map.of(), Map.of("first", "Ada")).points(),
                0);
    }

    @Test
    public void blocksKeepAScanFromBeingQuadratic() throws Exception {
        MatchRule rule = rule();
        PairFinder finder = new PairFinder(rule, 50);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            // Every tenth is there twice.
            String name = "name" + Integer.toString((i % 10 == 0 ? i + 1 : i) * 7_919, 36);
            finder.add(
                    profile(Map.of("last", name, "first", "x" + name)),
                    pair -> found.add(pair.one() + " " + pair.other()));
        }
        assertTrue(String.valueOf(finder.compared()), finder.compared() < 150_000);
        assertTrue(found.size() >= 200);
    }

    @Test
    public void rulesAreReadStrictly() {
        for (String wrong : List.of(
                "{}",
                "[]",
                "{\"type\":\"a\",\"threshold\":1,\"fields\":[{\"field\":\"x\",\"comparator\":\"magic\",\"weight\":1}],"
                        + "\"keys\":[[{\"field\":\"x\",\"form\":\"plain\"}]]}",
                "{\"type\":\"a\",\"threshold\":1,\"fields\":[{\"field\":\"x\",\"comparator\":\"exact\",\"weight\":-1}],"
                        + "\"keys\":[[{\"field\":\"x\",\"form\":\"plain\"}]]}",
                "{\"type\":\"a\",\"threshold\":1,\"fields\":[{\"field\":\"x\",\"comparator\":\"exact\",\"weight\":1}],"
                        + "\"keys\":[[{\"field\":\"x\",\"form\":\"99\"}]]}",
                "{\"type\":\"a\",\"threshold\":1,\"colour\":1,\"fields\":[{\"field\":\"x\",\"comparator\":\"exact\",\"weight\":1}],"
                        + "\"keys\":[[{\"field\":\"x\",\"form\":\"plain\"}]]}")) {
            ProblemException problem = assertThrows(
                    wrong, ProblemException.class, () -> RuleReader.read(new ObjectMapper().readTree(wrong)));
            assertFalse(problem.violations().isEmpty());
        }
    }

    private static MatchRule rule() throws Exception {
        return RuleReader.read(
                new ObjectMapper()
                        .readTree(
                                "{\"type\":\"a\",\"threshold\":6,\"fields\":["
                                        + "{\"field\":\"first\",\"comparator\":\"editDistance\",\"weight\":4,\"penalty\":2,\"orField\":\"last\"},"
                                        + "{\"field\":\"last\",\"comparator\":\"editDistance\",\"weight\":4,\"penalty\":2,\"orField\":\"first\"}],"
                                        + "\"keys\":[[{\"field\":\"last\",\"form\":\"plain\"}],[{\"field\":\"first\",\"form\":\"5\"}]]}"));
    }

    private static PairScore score(MatchRule rule, Map<String, String> one, Map<String, String> other) {
        return new Scorer(rule).score(Prepared.of(rule, profile(one)), Prepared.of(rule, profile(other)));
    }

    private static Profile profile(Map<String, String> values) {
        Map<String, List<String>> texts = new java.util.HashMap<>();
        values.forEach((path, value) -> texts.put(path, new ArrayList<>(List.of(value))));
        return new Profile(UUID.randomUUID(), texts);
    }

    private static double compare(Comparator comparator, String one, String other) {
        return comparator.similarity(comparator.prepare(one), comparator.prepare(other));
    }
}
