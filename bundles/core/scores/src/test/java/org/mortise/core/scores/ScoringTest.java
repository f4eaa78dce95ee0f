package org.mortise.core.scores;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Address;
import org.mortise.api.records.RecordData;

public class ScoringTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private final Map<String, Object> values = new HashMap<>();

    @Test
    public void checksMakeUpTheScore() throws Exception {
        String rule = "{\"type\":\"a\",\"checks\":["
                + "{\"check\":\"filled\",\"field\":\"name\",\"weight\":3},"
                + "{\"check\":\"plausible\",\"field\":\"size\",\"weight\":1,\"min\":1,\"max\":100},"
                + "{\"check\":\"verified\",\"field\":\"name\",\"weight\":2,\"by\":\"checked\"},"
                + "{\"check\":\"fresh\",\"field\":\"seen\",\"weight\":2,\"days\":30}]}";
        assertScore(rule, "0.0", "0.0", "0.0");
        values.put("name", "x");
        assertScore(rule, "42.9", "100.0", "0.0");
        values.put("checked", true);
        assertScore(rule, "71.4", "100.0", "50.0");
        values.put("seen", NOW.minusSeconds(29 * 86_400));
        assertScore(rule, "100.0", "100.0", "100.0");
        values.put("size", 101L);
        assertScore(rule, "87.5", "100.0", "80.0");
        values.put("seen", NOW.minusSeconds(32 * 86_400));
        assertScore(rule, "62.5", "100.0", "40.0");
    }

    @Test
    public void partsAndListsAreLookedInto() throws Exception {
        String rule = "{\"type\":\"a\",\"checks\":["
                + "{\"check\":\"filled\",\"field\":\"home.city\",\"weight\":1},"
                + "{\"check\":\"plausible\",\"field\":\"phones.number\",\"weight\":1,\"pattern\":\"[0-9]+\"}]}";
        assertNull(score(rule).accuracy());
        values.put("home", new Address("Street 1", null, null, null, null));
        assertEquals(new BigDecimal("0.0"), score(rule).completeness());
        values.put("home", new Address(null, "Oslo", null, null, null));
        values.put("phones", List.of(Map.of("number", "123"), Map.of("number", "x")));
        assertScore(rule, "50.0", "100.0", "0.0");
        assertEquals("is not plausible", score(rule).fields().get(1).reason());
    }

    @Test
    public void rulesAreReadStrictly() {
        for (String wrong : List.of(
                "{}",
                "[]",
                "{\"type\":\"a\",\"checks\":[]}",
                "{\"type\":\"a\",\"checks\":[{\"check\":\"magic\",\"field\":\"x\",\"weight\":1}]}",
                "{\"type\":\"a\",\"checks\":[{\"check\":\"filled\",\"field\":\"x\",\"weight\":0}]}",
                "{\"type\":\"a\",\"checks\":[{\"check\":\"fresh\",\"field\":\"x\",\"weight\":1}]}",
                "{\"type\":\"a\",\"checks\":[{\"check\":\"verified\",\"field\":\"x\",\"weight\":1}]}",
                "{\"type\":\"a\",\"checks\":[{\"check\":\"plausible\",\"field\":\"x\",\"weight\":1}]}",
                "{\"type\":\"a\",\"checks\":[{\"check\":\"plausible\",\"field\":\"x\",\"weight\":1,\"pattern\":\"(a+)+b\"}]}",
                "{\"type\":\"a\",\"checks\":[{\"check\":\"filled\",\"field\":\"x\",\"weight\":1,\"colour\":1}]}")) {
            ProblemException problem = assertThrows(
                    wrong, ProblemException.class, () -> ScoreRuleReader.read(new ObjectMapper().readTree(wrong)));
            assertFalse(wrong, problem.violations().isEmpty());
        }
    }

    private void assertScore(String rule, String score, String completeness, String accuracy) throws Exception {
        Score actual = score(rule);
        assertEquals(
                score + " " + completeness + " " + accuracy,
                actual.score() + " " + actual.completeness() + " " + actual.accuracy());
    }

    private Score score(String rule) throws Exception {
        return new Scoring(ScoreRuleReader.read(new ObjectMapper().readTree(rule)), NOW)
                .of(new RecordData("a", UUID.randomUUID(), 1, values));
    }
}
