package org.mortise.core.rest.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.JsonForm;

/** {@code GET /aggregate}: its parameters and its answer. */
final class AggregateAnswer {

    private AggregateAnswer() {}

    static Aggregation aggregation(String type, Parameters parameters) {
        List<Measure> measures = new ArrayList<>();
        for (Function function : Function.values()) {
            parameters.list(key(function)).forEach(field -> measures.add(new Measure(function, field)));
        }
        if (measures.isEmpty()) {
            measures.add(new Measure(Function.COUNT, "id"));
        }
        return new Aggregation(type, parameters.text("filter"), parameters.list("group"), measures);
    }

    static Map<String, Object> json(Aggregation aggregation, List<Group> groups) {
        List<Object> items = new ArrayList<>(groups.size());
        for (Group group : groups) {
            Map<String, Object> item = new LinkedHashMap<>();
            group.keys().forEach((key, value) -> item.put(key, JsonForm.of(value)));
            for (Function function : Function.values()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (Measure measure : aggregation.measures()) {
                    if (measure.function() == function) {
                        values.put(measure.field(), JsonForm.of(group.measures().get(measure)));
                    }
                }
                put(item, function, values);
            }
            items.add(item);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("groups", items);
        return answer;
    }

    /** One count is a number of its own, as {@code count=id} reads best. */
    private static void put(Map<String, Object> item, Function function, Map<String, Object> values) {
        if (function == Function.COUNT && values.size() == 1) {
            item.put("count", values.values().iterator().next());
        } else if (!values.isEmpty()) {
            item.put(key(function), values);
        }
    }

    private static String key(Function function) {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
