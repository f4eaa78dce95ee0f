package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.plugins.PluginChange;
import org.mortise.api.plugins.PluginState;
import org.mortise.core.testing.LocalTransactions;
import org.mortise.core.testing.TestDatabase;

public class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Actor ANNA = new Actor("anna", "rest");
    private LocalTransactions transactions;

    @Before
    public void makeTables() {
        transactions = new LocalTransactions(TestDatabase.migrated("org.mortise.core.plugins"));
    }

    @Test
    public void aRowIsReadAsItWasWritten() {
        Contents contents = Samples.contents(Samples.manifest("loyalty", "1.0.0"), "loyaltyCard", "loyaltyOffer");
        PluginRow written = ledger(NOW)
                .record(Samples.row(contents, Source.FILE, PluginState.ACTIVE).after("0.9.0"), "installed", ANNA);

        assertEquals(List.of(written), ledger(NOW).all());
        assertEquals(List.of("loyaltyCard", "loyaltyOffer"), written.recordTypes());
        assertEquals("0.9.0", written.formerVersion());
        assertEquals(NOW, written.changedAt());
        assertEquals("anna", written.changedBy());
        assertNull(written.problem());
    }

    @Test
    public void whatIsNotThereIsEmpty() {
        assertTrue(ledger(NOW).find("loyalty").isEmpty());
        assertTrue(ledger(NOW).history("loyalty").isEmpty());
        PluginRow none = ledger(NOW).record(row("sales"), "installed", ANNA);
        assertEquals(List.of(), none.recordTypes());
    }

    @Test
    public void theHistoryHasTheNewestFirst() {
        PluginRow row = ledger(NOW).record(row("loyalty"), "installed", ANNA);
        ledger(NOW.plus(Duration.ofMinutes(1)))
                .record(row.in(PluginState.FAILED, "Out of luck."), "failed", Actor.SYSTEM);

        assertEquals(
                List.of(
                        new PluginChange(
                                NOW.plus(Duration.ofMinutes(1)),
                                "failed",
                                "1.0.0",
                                PluginState.FAILED,
                                "system",
                                "system",
                                "Out of luck."),
                        new PluginChange(NOW, "installed", "1.0.0", PluginState.ACTIVE, "anna", "rest", null)),
                ledger(NOW).history("loyalty"));
        assertEquals(
                PluginState.FAILED, ledger(NOW).find("loyalty").orElseThrow().state());
    }

    @Test
    public void aChangeThatNeverEndedIsKnown() {
        PluginRow row = ledger(NOW).record(row("loyalty"), "installed", ANNA);
        assertTrue(ledger(NOW).unfinished("loyalty").isEmpty());

        ledger(NOW.plusSeconds(1)).begin(row, "upgraded", "2.0.0", ANNA);
        PluginChange begun = ledger(NOW).unfinished("loyalty").orElseThrow();
        assertEquals("upgraded-begun", begun.action());
        assertEquals("2.0.0", begun.version());
        assertEquals(
                "the state is the old one", row, ledger(NOW).find("loyalty").orElseThrow());

        ledger(NOW.plusSeconds(2)).record(row, "failed", ANNA);
        assertTrue(ledger(NOW).unfinished("loyalty").isEmpty());
    }

    @Test
    public void whatOnlyHappenedLeavesTheRowAsItIs() {
        PluginRow row = ledger(NOW).record(row("loyalty"), "installed", ANNA);
        ledger(NOW.plusSeconds(1)).note(row.in(PluginState.FAILED, "old news"), "export-read", ANNA);
        assertEquals(row, ledger(NOW).find("loyalty").orElseThrow());
        assertEquals("export-read", ledger(NOW).history("loyalty").get(0).action());
    }

    @Test
    public void aProblemOfAnyLengthIsKept() {
        PluginRow row = ledger(NOW).record(row("loyalty").in(PluginState.FAILED, "x".repeat(5000)), "failed", ANNA);
        assertEquals(4000, row.problem().length());
    }

    private static PluginRow row(String id) {
        return Samples.row(Samples.contents(Samples.manifest(id, "1.0.0")), Source.FEATURE, PluginState.ACTIVE);
    }

    private Ledger ledger(Instant now) {
        return new Ledger(transactions.dataSource(), transactions, Clock.fixed(now, ZoneOffset.UTC), event -> {});
    }
}
