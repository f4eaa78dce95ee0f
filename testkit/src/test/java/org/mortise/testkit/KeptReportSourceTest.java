package org.mortise.testkit;

import java.util.List;
import java.util.Map;
import org.mortise.api.records.Query;
import org.mortise.api.reporting.ReportSource;
import org.mortise.api.reporting.ReportTable;

/** The contract, kept by a report that lists records. */
public class KeptReportSourceTest extends ReportSourceContract {

    @Override
    protected ReportSource report(MemoryRecords records) {
        return request -> new ReportTable(
                List.of(new ReportTable.Column("name", "card.name")),
                records.query(Query.of("card").sort(List.of("name"))).items().stream()
                        .map(card -> List.<Object>of(card.text("name")))
                        .toList());
    }

    @Override
    protected void work(MemoryRecords records) {
        records.put("card", Map.of("name", "one"));
    }
}
