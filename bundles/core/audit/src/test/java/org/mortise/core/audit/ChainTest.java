package org.mortise.core.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.api.security.AuditEvent;
import org.mortise.api.security.AuditTrail.Verification;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.testing.FakeCallers;
import org.mortise.core.testing.JtaDatabase;

/** The chain over events and history shows what was done to them. */
public class ChainTest {

    private static final UUID RECORD = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

    private final JtaDatabase database = new JtaDatabase("org.mortise.core.records", "org.mortise.core.audit");
    private final Sql sql = database.sql();
    private final FakeCallers callers = new FakeCallers();
    private final EventLogWriter log = new EventLogWriter(sql, callers);
    private final Sealer sealer = new Sealer(sql, database.transactions(), new KeyedSecrets());
    private final Verifier verifier = new Verifier(sql, callers, new KeyedSecrets());

    @Before
    public void fill() {
        for (int i = 0; i < 5; i++) {
            log.record(new AuditEvent("sign-in", null, "ada", "127.0.0.1", "user", "u" + i, Map.of("n", "" + i)));
            change("updated", "{\"name\":[null,\"n" + i + "\"]}");
        }
        sealed();
    }

    @After
    public void close() throws InterruptedException {
        sealer.deactivate();
        database.close();
    }

    private void change(String action, String changes) {
        sql.update(
                "insert into mortise_audit (id, at, actor_id, actor, origin, action, record_type, record_id, record_version,"
                        + " changes) values (?, ?, null, 'ada', 'rest', ?, 'account', ?, 1, ?)",
                UUID.randomUUID(),
                Instant.parse("2026-01-01T00:00:00.123456Z"),
                action,
                RECORD,
                changes);
    }

    private void sealed() {
        while (sealer.seal() > 0) {
            // As the worker does.
        }
    }

    private Verification verify() {
        Supplier<Verification> work = verifier::verify;
        return callers.as(Caller.SYSTEM, work);
    }

    private void brokenAt(long place) {
        Verification found = verify();
        assertFalse(found.intact());
        assertEquals(found.toString(), place, found.firstBreak().place());
    }

    private long placeOf(String condition) {
        return sql.first("select min(seal_seq) from " + condition, row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    public void whatNobodyTouchedIsIntact() {
        Verification found = verify();
        assertTrue(found.toString(), found.intact());
        assertEquals(10, found.verified());
        assertEquals(0, found.unsealed());
        change("updated", "{\"name\":[\"a\",\"b\"]}");
        assertEquals(1, verify().unsealed());
        sealed();
        assertEquals(11, verify().verified());
    }

    @Test
    public void aChangedColumnIsFound() {
        long place = placeOf("mortise_audit_event where subject_id = 'u3'");
        sql.update("update mortise_audit_event set actor = 'bob' where subject_id = 'u3'");
        brokenAt(place);
    }

    @Test
    public void aChangedContentIsFound() {
        long place = placeOf("mortise_audit");
        sql.update("update mortise_audit set changes = '{\"name\":[null,\"x\"]}' where seal_seq = ?", place);
        brokenAt(place);
        sql.update("update mortise_audit set content_hash = ? where seal_seq = ?", Entry.sha256("x"), place);
        brokenAt(place);
    }

    @Test
    public void aRemovedEntryIsFoundAndSoIsACutEnd() {
        sql.update("delete from mortise_audit_event where seal_seq = ?", placeOf("mortise_audit_event"));
        brokenAt(placeOf("mortise_audit_event") - 1);
    }

    @Test
    public void aCutEndIsFound() {
        long last = sql.first("select seq from mortise_audit_head", row -> row.getLong(1))
                .orElseThrow();
        sql.update("delete from mortise_audit where seal_seq = ?", last);
        sql.update("delete from mortise_audit_event where seal_seq = ?", last);
        brokenAt(last);
    }

    /** Whoever can write to the database could make a chain of his own, if a head without a seal were good. */
    @Test
    public void aHeadWithoutItsSealIsFoundAndSoIsAForgedOne() {
        sql.update("update mortise_audit_head set sealed = null");
        assertFalse(verify().intact());
        sql.update("update mortise_audit_head set sealed = 'forged'");
        assertFalse(verify().intact());
    }

    /** A flood of events must not keep the changes of records from being chained. */
    @Test
    public void eachBatchTakesOfBothTables() {
        for (int i = 0; i < 600; i++) {
            log.record(AuditEvent.of("sign-in-failed", null, null));
        }
        change("updated", "{}");
        sealer.seal();
        assertEquals(0, placeOf("mortise_audit where seal_seq is null"));
        assertEquals(100, verify().unsealed());
    }

    @Test
    public void swappedEntriesAreFound() {
        sql.update("update mortise_audit_event set seal_seq = 100 where seal_seq = 1");
        sql.update("update mortise_audit_event set seal_seq = 1 where seal_seq = 2");
        sql.update("update mortise_audit_event set seal_seq = 2 where seal_seq = 100");
        brokenAt(1);
    }

    @Test
    public void aPurgeExcusesEmptyContentsAndNothingElseDoes() {
        sql.update("update mortise_audit set changes = '{}'");
        assertFalse(verify().intact());
        change("purged", "{}");
        sealed();
        Verification found = verify();
        assertTrue(found.toString(), found.intact());
        assertEquals(5, found.erased());
    }

    @Test
    public void afterRetentionTheRestIsIntactAndTamperingStillShows() {
        long removed = AuditRetention.forget(
                sql, database.transactions(), sealer, Instant.now().plusSeconds(60));
        assertEquals(5, removed);
        log.record(AuditEvent.of("export", "account", null));
        sealed();
        Verification found = verify();
        assertTrue(found.toString(), found.intact());
        assertTrue(found.checkpoint() > 0);
        sql.update("update mortise_audit_event set action = 'nothing'");
        assertFalse(verify().intact());
    }
}
