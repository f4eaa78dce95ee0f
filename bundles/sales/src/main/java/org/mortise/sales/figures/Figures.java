package org.mortise.sales.figures;

import java.util.List;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;

/** Asks for groups of opportunities and reads what is in them. */
final class Figures {

    /** Groups amounts, since sums over several currencies mean nothing. */
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

    /** Null when there was no amount. */
    static Money money(Group group, Measure measure) {
        return (Money) group.measures().get(measure);
    }

    /** With its name; null when the key points to nothing. */
    static Reference reference(Group group, String key) {
        return (Reference) group.keys().get(key);
    }

    static String text(Group group, String key) {
        return (String) group.keys().get(key);
    }

    static boolean is(Group group, String key) {
        return Boolean.TRUE.equals(group.keys().get(key));
    }
}
