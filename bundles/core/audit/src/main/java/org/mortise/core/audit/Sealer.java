package org.mortise.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chains the entries that were committed since, many at a time. Writers know nothing of it, so that they never wait for each other;
 * for a second or so a fresh entry is not protected yet.
 */
@Component(service = Sealer.class, immediate = true)
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** Of each table, so that a flood of events keeps no change of a record waiting for its place. */
    private static final int BATCH = 500;

    private static final int LOOK_MILLIS = 1_000;

    private final Sql sql;
    private final Transactions transactions;
    private final ScheduledExecutorService worker;

    final Secrets secrets;

    @Activate
    public Sealer(
            @Reference(target = AuditTables.MIGRATED) DataSource dataSource,
            @Reference(target = AuditTables.HISTORY) DataSource history,
            @Reference Transactions transactions,
            @Reference Secrets secrets) {
        this(new Sql(dataSource), transactions, secrets);
        worker.scheduleWithFixedDelay(this::sealAll, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    Sealer(Sql sql, Transactions transactions, Secrets secrets) {
        this.sql = sql;
        this.transactions = transactions;
        this.secrets = secrets;
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mortise-audit");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(30, TimeUnit.SECONDS);
    }

    private void sealAll() {
        try {
            int sealed = BATCH;
            while (sealed >= BATCH && !worker.isShutdown()) {
                sealed = seal();
            }
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.warn("Entries of the audit log could not be chained; it is tried again", e);
            }
        }
    }

    /** @return how many were chained */
    int seal() {
        if (fresh(1).isEmpty()) {
            return 0;
        }
        return transactions.requiresNew(() -> {
            Head head = Head.read(sql, true);
            // Asked again behind the lock: another node may have been quicker.
            List<Entry> entries = fresh(BATCH);
            if (entries.isEmpty()) {
                return 0;
            }
            long seq = head.seq();
            String hash = head.hash();
            List<Object[]> events = new ArrayList<>();
            List<Object[]> history = new ArrayList<>();
            for (Entry entry : entries) {
                String content = entry.hashOfContent();
                hash = entry.chained(++seq, hash, content);
                (entry.table() == Entry.Table.EVENTS ? events : history)
                        .add(new Object[] {seq, hash, content, entry.id()});
            }
            sql.batch(update(Entry.Table.EVENTS), events);
            sql.batch(update(Entry.Table.HISTORY), history);
            new Head(seq, hash, null, head.checkpointSeq(), head.checkpointHash()).store(sql, secrets);
            return entries.size();
        });
    }

    private List<Entry> fresh(int most) {
        List<Entry> entries = new ArrayList<>();
        for (Entry.Table table : Entry.Table.values()) {
            entries.addAll(sql.query(table.select() + " where seal_seq is null limit " + most, table.reader()));
        }
        return entries;
    }

    private static String update(Entry.Table table) {
        return "update " + table.table + " set seal_seq = ?, seal_hash = ?, content_hash = ? where id = ?";
    }
}
