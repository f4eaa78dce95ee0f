package org.mortise.api.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One group of an aggregation.
 *
 * @param keys the value of each group expression, in the order asked for: a record value, or for a part of a date a text
 *     such as {@code 2017}, {@code 2017-Q1}, {@code 2017-03}, {@code 2017-03-14}; null where the field has no value
 * @param measures the results; {@code Long} for a count, {@link Money} for money, {@code BigDecimal} for the rest of the numbers,
 *     the field's own form for dates, null where there was no value
 */
@ProviderType
public record Group(Map<String, Object> keys, Map<Aggregation.Measure, Object> measures) {

    public Group {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** The result of {@code function(field)}; null when there was no value or it was not asked for. */
    public Object value(Aggregation.Function function, String field) {
        return measures.get(new Aggregation.Measure(function, field));
    }
}
