package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.RollUp;
import org.mortise.api.records.SystemFields;

/** Asks the database for what roll-up fields are to hold: always the whole sum, never a difference that could drift. */
final class RollUps {

    /** Ids in one filter. */
    private static final int BATCH = 100;

    private final Function<Aggregation, List<Group>> aggregator;

    RollUps(Function<Aggregation, List<Group>> aggregator) {
        this.aggregator = aggregator;
    }

    /** What stands in a roll-up over nothing. */
    static Object none(Field field) {
        Aggregation.Function function = field.rollUp().orElseThrow().function();
        boolean counted = function == Aggregation.Function.COUNT;
        if (counted || function == Aggregation.Function.SUM && field.type() == FieldType.INTEGER) {
            return 0L;
        }
        // Nothing in no currency is no money.
        return function == Aggregation.Function.SUM && field.type() != FieldType.MONEY ? ComputedRows.zero() : null;
    }

    void compute(RollUpField rollUp, Collection<Recomputed> parents) {
        Map<UUID, Recomputed> byId = new HashMap<>();
        parents.forEach(parent -> byId.put(parent.id(), parent));
        List<UUID> ids = new ArrayList<>(byId.keySet());
        for (int i = 0; i < ids.size(); i += BATCH) {
            List<UUID> batch = ids.subList(i, Math.min(ids.size(), i + BATCH));
            Map<UUID, Object> values = values(rollUp, batch);
            batch.forEach(id ->
                    byId.get(id).put(rollUp.field(), values.containsKey(id) ? values.get(id) : none(rollUp.field())));
        }
    }

    private Map<UUID, Object> values(RollUpField rollUp, List<UUID> ids) {
        RollUp of = rollUp.field().rollUp().orElseThrow();
        Measure measure = new Measure(of.function(), of.field() == null ? SystemFields.ID : of.field());
        boolean money = rollUp.field().type() == FieldType.MONEY;
        String by = of.by();
        String currency = "currency(" + of.field() + ")";
        String among = by + "=in=(" + ids.stream().map(UUID::toString).collect(Collectors.joining(",")) + ")";
        String filter = of.filter() == null ? among : among + ";(" + of.filter() + ")";
        List<Group> groups = aggregator.apply(new Aggregation(
                rollUp.source().name(), filter, money ? List.of(by, currency) : List.of(by), List.of(measure)));
        Map<UUID, Object> values = new HashMap<>();
        Set<UUID> several = new HashSet<>();
        for (Group group : groups) {
            Object value = value(group.measures().get(measure), rollUp.field());
            UUID id = ((Reference) group.keys().get(by)).id();
            if (money && value == null) {
                // The records without an amount.
                continue;
            }
            if (values.putIfAbsent(id, value) != null && money) {
                several.add(id);
            }
        }
        // A sum of two currencies means nothing; a filter by amount.currency makes it one.
        several.forEach(id -> values.put(id, null));
        return values;
    }

    private static Object value(Object value, Field field) {
        if (value == null) {
            return field.rollUp().orElseThrow().function() == Aggregation.Function.SUM ? none(field) : null;
        }
        if (value instanceof Money money) {
            Object amount = FormulaValues.result(field, money);
            return amount;
        }
        return value instanceof Number number
                ? FormulaValues.result(field, new BigDecimal(number.toString()))
                : FormulaValues.result(field, value);
    }
}
