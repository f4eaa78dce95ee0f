package org.mortise.api.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The answer of a {@link ReportSource}.
 *
 * @param columns at most 50, each with a name of its own
 * @param rows at most 10,000, each with a value for each column, in the Java form of records: text, {@link Long},
 *     {@link java.math.BigDecimal}, {@link Boolean}, {@link java.time.LocalDate}, {@link java.time.Instant},
 *     {@link org.mortise.api.records.Money}, {@link org.mortise.api.records.Reference}, or null
 */
@ProviderType
public record ReportTable(List<Column> columns, List<List<Object>> rows) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    /**
     * @param name in lowerCamelCase; the key in JSON
     * @param label a key in the translations of the plugin
     */
    @ProviderType
    public record Column(String name, String label) {}
}
