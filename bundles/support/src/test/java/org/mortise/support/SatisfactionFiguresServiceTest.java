package org.mortise.support;

import static org.junit.Assert.assertEquals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Reference;
import org.mortise.api.support.AgentSatisfaction;
import org.mortise.api.support.MonthlySatisfaction;
import org.mortise.api.support.Satisfaction;

public class SatisfactionFiguresServiceTest {

    private static final Reference ANN = new Reference("user", UUID.randomUUID(), "Ann");
    private static final Reference BOB = new Reference("user", UUID.randomUUID(), "Bob");

    private final FakeRecords records = new FakeRecords();
    private final SatisfactionFiguresService figures = new SatisfactionFiguresService(records);

    @Test
    public void fourAndFiveAreSatisfied() {
        groups(List.of("rating"), row(1, 1L), row(2, 3L), row(4, 4L), row(8, 5L));

        assertEquals(new Satisfaction(15, 12), figures.total());
    }

    @Test
    public void nobodyResponded() {
        groups(List.of("rating"));

        assertEquals(Satisfaction.NONE, figures.total());
    }

    @Test
    public void agentsByNameAndNobodyLast() {
        groups(List.of("agent", "rating"), row(1, null, 5L), row(2, BOB, 5L), row(3, ANN, 2L), row(4, BOB, 1L));

        assertEquals(
                List.of(
                        new AgentSatisfaction(ANN, new Satisfaction(3, 0)),
                        new AgentSatisfaction(BOB, new Satisfaction(6, 2)),
                        new AgentSatisfaction(null, new Satisfaction(1, 1))),
                figures.byAgent());
    }

    @Test
    public void monthsInOrder() {
        groups(
                List.of("month(respondedAt)", "rating"),
                row(1, "2026-02", 5L),
                row(2, "2025-12", 3L),
                row(5, "2026-02", 1L));

        assertEquals(
                List.of(
                        new MonthlySatisfaction(YearMonth.of(2025, 12), new Satisfaction(2, 0)),
                        new MonthlySatisfaction(YearMonth.of(2026, 2), new Satisfaction(6, 1))),
                figures.byMonth());
    }

    private static List<Object> row(long count, Object... keys) {
        List<Object> row = new ArrayList<>(Arrays.asList(keys));
        row.add(count);
        return row;
    }

    @SafeVarargs
    private void groups(List<String> expressions, List<Object>... rows) {
        Measure count = new Measure(Function.COUNT, "id");
        List<Group> groups = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> keys = new HashMap<>();
            for (int i = 0; i < expressions.size(); i++) {
                keys.put(expressions.get(i), row.get(i));
            }
            groups.add(new Group(keys, Map.of(count, row.get(expressions.size()))));
        }
        records.aggregate = aggregation -> {
            assertEquals(new Aggregation("csatResponse", null, expressions, List.of(count)), aggregation);
            return groups;
        };
    }
}
