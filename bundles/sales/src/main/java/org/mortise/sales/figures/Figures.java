package org.mortise.sales.figures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;

/** Asks for groups of opportunities and reads what is in them. */
final class Figures {

    static final String CURRENCY = "currency(amount)";
    static final String QUARTER = "quarter(closeDate)";
    static final Measure COUNT = new Measure(Function.COUNT, "id");
    static final Measure AMOUNT = new Measure(Function.SUM, "amount");
    static final Measure WEIGHTED_AMOUNT = new Measure(Function.SUM, "weightedAmount");

    private final Records records;

    Figures(Records records) {
        this.records = records;
    }

    List<Group> groups(String filter, List<String> groups, Measure... measures) {
        return records.aggregate(new Aggregation("opportunity", filter, groups, List.of(measures)));
    }

    static long count(Group group) {
        Long count = (Long) group.measures().get(COUNT);
        return count == null ? 0 : count;
    }

    /** The measure in the currency of the group; null when there was no amount. */
    static Money money(Group group, Measure measure) {
        BigDecimal sum = (BigDecimal) group.measures().get(measure);
        String currency = (String) group.keys().get(CURRENCY);
        return sum == null || currency == null ? null : new Money(sum, currency);
    }

    /** What a group's key points to; null when it points to nothing. */
    static UUID id(Group group, String key) {
        Reference reference = (Reference) group.keys().get(key);
        return reference == null ? null : reference.id();
    }

    /** References with names for a key of all groups, in one query. */
    Map<UUID, Reference> named(String type, Collection<Group> groups, String key) {
        List<UUID> ids = groups.stream()
                .map(group -> id(group, key))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Reference> references = new HashMap<>();
        Map<UUID, String> names = ids.isEmpty() ? Map.of() : records.names(type, ids);
        ids.forEach(id -> references.put(id, new Reference(type, id, names.get(id))));
        return references;
    }
}
