package org.mortise.api.records;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What to group and sum up, over the living records.
 *
 * @param type the record type
 * @param filter RSQL, null for all
 * @param groups field names, or {@code year(f)}, {@code quarter(f)}, {@code month(f)}, {@code day(f)} of a date, or {@code
 *     currency(f)} of money (the ISO 4217 code), since sums over several currencies mean nothing; empty for one group of
 *     everything
 * @param measures what to compute for each group
 */
@ProviderType
public record Aggregation(String type, String filter, List<String> groups, List<Measure> measures) {

    public Aggregation {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
    }

    /** The functions; {@code COUNT} counts values that are not null. */
    public enum Function {
        SUM,
        AVG,
        MIN,
        MAX,
        COUNT
    }

    /** One function over one field; {@code COUNT} of {@code id} counts the records. */
    public record Measure(Function function, String field) {}
}
