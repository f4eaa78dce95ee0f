package org.mortise.core.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.mortise.api.security.AuditTrail;
import org.mortise.api.security.Callers;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link AuditTrail}: computes the chain once more from the entries as they are now. */
@Component
public final class Verifier implements AuditTrail {

    private static final int BATCH = 2_000;

    private final Sql sql;
    private final Callers callers;
    private final Redactions redactions;

    private final Secrets secrets;

    @Activate
    public Verifier(
            @Reference(target = AuditTables.MIGRATED) DataSource dataSource,
            @Reference(target = AuditTables.HISTORY) DataSource history,
            @Reference Callers callers,
            @Reference Secrets secrets) {
        this(new Sql(dataSource), callers, secrets);
    }

    Verifier(Sql sql, Callers callers, Secrets secrets) {
        this.sql = sql;
        this.callers = callers;
        this.redactions = new Redactions(sql);
        this.secrets = secrets;
    }

    @Override
    public Verification verify() {
        callers.requireAdministrator();
        while (true) {
            Head head = Head.read(sql, false);
            Verification result = verify(head);
            // Old entries that are thrown away meanwhile are not missing.
            if (result.intact() || Head.read(sql, false).checkpointSeq() == head.checkpointSeq()) {
                return result;
            }
        }
    }

    private Verification verify(Head head) {
        String problem = head.problem(secrets);
        if (problem != null) {
            return broken(head, 0, 0, null, problem);
        }
        long seq = head.checkpointSeq();
        String hash = head.checkpointHash();
        long erased = 0;
        while (seq < head.seq()) {
            List<Entry> entries = between(seq, Math.min(seq + BATCH, head.seq()));
            for (Entry entry : entries) {
                if (entry.seq() != seq + 1) {
                    break;
                }
                String content = entry.hashOfContent();
                if (!content.equals(entry.contentHash())) {
                    if (!excused(entry)) {
                        return broken(head, seq, erased, entry, "the content is not what it was");
                    }
                    erased++;
                    content = entry.contentHash();
                }
                hash = entry.chained(entry.seq(), hash, content);
                if (!hash.equals(entry.hash())) {
                    return broken(head, seq, erased, entry, "the entry, or the place where it stands, was changed");
                }
                seq++;
            }
            if (entries.isEmpty() || entries.get(entries.size() - 1).seq() != seq) {
                return broken(head, seq, erased, null, "the entry is missing, or there are two of its number");
            }
        }
        return hash.equals(head.hash())
                ? new Verification(true, seq - head.checkpointSeq(), head.checkpointSeq(), erased, unsealed(), null)
                : broken(head, seq, erased, null, "the chain does not end as its head says");
    }

    private List<Entry> between(long after, long last) {
        List<Entry> entries = new ArrayList<>();
        for (Entry.Table table : Entry.Table.values()) {
            entries.addAll(
                    sql.query(table.select() + " where seal_seq > ? and seal_seq <= ?", table.reader(), after, last));
        }
        entries.sort(Comparator.comparingLong(Entry::seq));
        return entries;
    }

    /** Whoever purges a record, or erases a person, empties its history, or takes words out of it; that it was done stands in the chain. */
    private boolean excused(Entry entry) {
        if (!Entry.ERASED.equals(entry.content()) && !(entry.content() == null)) {
            return redactions.told(entry);
        }
        Optional<Integer> purged = entry.table() == Entry.Table.HISTORY
                ? sql.first(
                        "select 1 from mortise_audit where record_id = ? and action = 'purged'",
                        row -> 1,
                        java.util.UUID.fromString(entry.subjectId()))
                : Optional.empty();
        return purged.isPresent()
                || sql.first(
                                "select 1 from mortise_audit_event where action = 'erased' and subject_id = ?",
                                row -> 1,
                                entry.subjectId())
                        .isPresent();
    }

    private long unsealed() {
        long count = 0;
        for (Entry.Table table : Entry.Table.values()) {
            count += sql.first("select count(*) from " + table.table + " where seal_seq is null", row -> row.getLong(1))
                    .orElse(0L);
        }
        return count;
    }

    private Verification broken(Head head, long seq, long erased, Entry entry, String problem) {
        Break found = new Break(
                seq + 1,
                entry == null ? null : entry.id().toString(),
                entry == null ? null : entry.at(),
                entry == null ? null : entry.action(),
                problem);
        return new Verification(
                false, Math.max(0, seq - head.checkpointSeq()), head.checkpointSeq(), erased, unsealed(), found);
    }
}
