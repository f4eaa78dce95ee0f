package org.mortise.core.scores.code;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.Scorer;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.testing.DirectCalls;

public class ScorersTest {

    private static final RecordType CARD = type(field("size", FieldType.INTEGER));
    private static final RecordData RECORD = new RecordData("card", UUID.randomUUID(), 1, Map.of("size", 7L));

    private final Scorers scorers = new Scorers(new DirectCalls(), Capabilities.unlimited());

    static Field field(String name, FieldType type, String... values) {
        return new FieldBuilder(name, type).values(List.of(values)).build();
    }

    static RecordType type(Field... fields) {
        return new RecordType(
                "card", "cards", "p", "u", "E", List.of("size"), List.of(fields), "/api/p/cards", "p.card");
    }

    @Test
    public void theAnswerHasWhatTheCallerMayKnow() {
        add("b", request -> score(request.record().integer("size"), "size", "secret"));
        add("a", request -> null);
        Scorers.Answer answer = answers().get(0);
        assertEquals("b", answer.name());
        assertEquals(new BigDecimal(7), answer.value());
        assertEquals(
                List.of("size"),
                answer.reasons().stream().map(Score.Reason::field).toList());
        assertEquals("who has nothing to say is not there", 1, answers().size());
    }

    @Test
    public void whatIsOutOfRangeOrFailsIsMissing() {
        for (Scorer broken : List.<Scorer>of(
                request -> score(11),
                request -> score(-1),
                request -> score(1, "size".repeat(51).split("(?<=size)")),
                request -> {
                    throw new IllegalStateException("broken");
                })) {
            Map<String, Object> properties =
                    Map.of("mortise.scorer", "x", "mortise.type", "card", "mortise.label", "x", "mortise.max", 10);
            scorers.addScorer(broken, properties);
            Scorers.Answer answer = answers().get(0);
            assertEquals(null, answer.value());
            assertTrue(answer.problem(), answer.problem().startsWith("x failed"));
            scorers.removeScorer(broken);
        }
    }

    @Test
    public void whoDoesNotSayWhatItScoresIsNotAsked() {
        scorers.addScorer(request -> score(1), Map.of("mortise.scorer", "x", "mortise.type", "card"));
        scorers.addScorer(
                request -> score(1), Map.of("mortise.scorer", "x", "mortise.type", "other", "mortise.label", "x"));
        assertFalse(scorers.has("card"));
        assertEquals(List.of(), answers());
    }

    private void add(String name, Scorer scorer) {
        scorers.addScorer(
                scorer, Map.of("mortise.scorer", name, "mortise.type", new String[] {"card"}, "mortise.label", "l"));
    }

    private List<Scorers.Answer> answers() {
        return scorers.of(RECORD, CARD);
    }

    private static Score score(long value, String... fields) {
        return new Score(
                BigDecimal.valueOf(value),
                List.of(fields).stream()
                        .map(field -> new Score.Reason(field, BigDecimal.ONE, "text"))
                        .toList());
    }
}
