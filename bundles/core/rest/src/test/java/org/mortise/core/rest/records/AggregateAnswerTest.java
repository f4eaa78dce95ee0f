package org.mortise.core.rest.records;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;

public class AggregateAnswerTest {

    private static final Measure COUNT = new Measure(Function.COUNT, "id");
    private static final Measure SUM = new Measure(Function.SUM, "amount");
    private static final Measure LEAST = new Measure(Function.MIN, "amount");

    @Test
    public void oneCountIsANumberAndOtherMeasuresAreByField() {
        Aggregation aggregation = new Aggregation("opportunity", null, List.of("stage"), List.of(COUNT, SUM, LEAST));
        Group group = new Group(Map.of("stage", "Won"), Map.of(COUNT, 2L, SUM, euros("30.00"), LEAST, euros("10.00")));
        assertEquals(
                Map.of(
                        "groups",
                        List.of(Map.of(
                                "stage",
                                "Won",
                                "count",
                                2L,
                                "sum",
                                Map.of("amount", Map.of("amount", "30.00", "currency", "EUR")),
                                "min",
                                Map.of("amount", Map.of("amount", "10.00", "currency", "EUR"))))),
                AggregateAnswer.json(aggregation, List.of(group)));
    }

    @Test
    public void severalCountsAreByField() {
        Measure other = new Measure(Function.COUNT, "amount");
        Aggregation aggregation = new Aggregation("opportunity", null, List.of(), List.of(COUNT, other));
        Group group = new Group(Map.of(), Map.of(COUNT, 3L, other, 1L));
        Map<?, ?> only = (Map<?, ?>)
                ((List<?>) AggregateAnswer.json(aggregation, List.of(group)).get("groups")).get(0);
        assertEquals(Map.of("count", Map.of("id", 3L, "amount", 1L)), only);
    }

    /** A record without the value is a group too, whose key is null rather than missing. */
    @Test
    public void aGroupWithoutValueHasANullKey() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("stage", null);
        Aggregation aggregation = new Aggregation("opportunity", null, List.of("stage"), List.of(COUNT));
        Map<?, ?> only =
                (Map<?, ?>) ((List<?>) AggregateAnswer.json(aggregation, List.of(new Group(keys, Map.of(COUNT, 1L))))
                                .get("groups"))
                        .get(0);
        assertEquals(true, only.containsKey("stage"));
        assertEquals(null, only.get("stage"));
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
