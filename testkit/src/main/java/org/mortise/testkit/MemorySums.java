package org.mortise.testkit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.RecordData;

/** Counts and sums over all records that match, and nothing else of what the platform can. */
final class MemorySums {

    private MemorySums() {}

    static List<Group> of(Aggregation asked, List<RecordData> records) {
        if (!asked.groups().isEmpty()) {
            throw new UnsupportedOperationException("The records in memory are not grouped");
        }
        Map<Measure, Object> measures = new HashMap<>();
        asked.measures().forEach(measure -> measures.put(measure, of(measure, records)));
        return List.of(new Group(Map.of(), measures));
    }

    private static Object of(Measure measure, List<RecordData> records) {
        List<Object> values = records.stream()
                .map(record -> measure.field().equals("id") ? record.id() : record.get(measure.field()))
                .filter(Objects::nonNull)
                .toList();
        return switch (measure.function()) {
            case COUNT -> (long) values.size();
            case SUM ->
                values.stream()
                        .map(value -> new BigDecimal(value.toString()))
                        .reduce(BigDecimal::add)
                        .orElse(null);
            default -> throw new UnsupportedOperationException("The records in memory are counted and summed up only");
        };
    }
}
