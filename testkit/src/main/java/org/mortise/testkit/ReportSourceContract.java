package org.mortise.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.reporting.ReportRequest;
import org.mortise.api.reporting.ReportSource;
import org.mortise.api.reporting.ReportTable;

/** What the platform relies on in every {@link ReportSource}. */
public abstract class ReportSourceContract {

    private static final int MOST_COLUMNS = 50;
    private static final int MOST_ROWS = 10_000;

    /** @param records in which your report reads */
    protected abstract ReportSource report(MemoryRecords records);

    /** Puts into the records what the report has something to say about. */
    protected abstract void work(MemoryRecords records);

    /** What somebody says who reads it; enough for parameters that are required. */
    protected Map<String, String> said() {
        return Map.of();
    }

    @Test
    public void theExampleHasRowsThatFitItsColumnsAndNothingIsWritten() {
        MemoryRecords records = new MemoryRecords();
        work(records);
        ReportTable table = run(records);
        assertFits(table);
        assertFalse("it has rows", table.rows().isEmpty());
        assertEquals("a report must not write", 0, records.writes().size());
    }

    /** As at the first installation, or for somebody who may read nothing. */
    @Test
    public void nothingToReportIsBorne() {
        assertFits(run(new MemoryRecords()));
    }

    @Test
    public void itAlwaysAsksTheSame() {
        assertNotNull(report(new MemoryRecords()).parameters());
        assertEquals(
                report(new MemoryRecords()).parameters(),
                report(new MemoryRecords()).parameters());
    }

    @Test
    public void reportingTwiceIsReportingTheSame() {
        MemoryRecords records = new MemoryRecords();
        work(records);
        assertEquals(run(records), run(records));
    }

    private ReportTable run(MemoryRecords records) {
        ReportSource report = report(records);
        return report.run(new ReportRequest(Parameters.of(report.parameters(), said(), "")));
    }

    private static void assertFits(ReportTable table) {
        assertNotNull(table);
        int columns = table.columns().size();
        assertTrue("1 to " + MOST_COLUMNS + " columns", columns > 0 && columns <= MOST_COLUMNS);
        assertTrue("at most " + MOST_ROWS + " rows", table.rows().size() <= MOST_ROWS);
        assertEquals(
                "columns have names of their own",
                columns,
                table.columns().stream()
                        .map(ReportTable.Column::name)
                        .distinct()
                        .count());
        for (List<Object> row : table.rows()) {
            assertEquals("a value for each column", columns, row.size());
            row.forEach(value -> assertTrue(value + " is a value of a record", possible(value)));
        }
    }

    private static boolean possible(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant
                || value instanceof Money
                || value instanceof Reference;
    }
}
