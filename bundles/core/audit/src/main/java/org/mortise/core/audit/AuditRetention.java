package org.mortise.core.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Throws old events away, from the beginning of the chain on, and moves the checkpoint behind them: from there the chain is verified.
 * The history of records stays with the records.
 */
@Component(service = AuditRetention.class, immediate = true, configurationPid = "org.mortise.audit")
@Designate(ocd = AuditRetention.Configuration.class)
public final class AuditRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);

    private final Sql sql;
    private final Transactions transactions;
    private final Sealer sealer;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-audit-retention");
        thread.setDaemon(true);
        return thread;
    });

    @ObjectClassDefinition(name = "Audit log")
    @interface Configuration {

        @AttributeDefinition(description = "After how many days entries are thrown away; 0 for never")
        int keepDays() default 0;
    }

    @Activate
    public AuditRetention(
            @Reference(target = AuditTables.MIGRATED) DataSource dataSource,
            @Reference Transactions transactions,
            @Reference Sealer sealer,
            Configuration configuration) {
        this.sql = new Sql(dataSource);
        this.transactions = transactions;
        this.sealer = sealer;
        if (configuration.keepDays() > 0) {
            Duration kept = Duration.ofDays(configuration.keepDays());
            worker.scheduleWithFixedDelay(() -> run(kept), 60, TimeUnit.HOURS.toSeconds(6), TimeUnit.SECONDS);
        }
    }

    @Deactivate
    void deactivate() {
        worker.shutdownNow();
    }

    private void run(Duration kept) {
        try {
            long removed = forget(sql, transactions, sealer, Instant.now().minus(kept));
            LOG.info("Threw away {} old entries of the audit log", removed);
        } catch (RuntimeException e) {
            LOG.warn("Old entries of the audit log could not be thrown away; it is tried again", e);
        }
    }

    private record Last(long seq, String hash) {}

    /** @return how many events went */
    static long forget(Sql sql, Transactions transactions, Sealer sealer, Instant before) {
        return transactions.requiresNew(() -> {
            Head head = Head.read(sql, true);
            // Events only: the place of the last old event that no younger one stands before.
            Optional<Last> last = sql.first(
                    "select seal_seq, seal_hash from mortise_audit_event where seal_seq > ? and at < ? and seal_seq <"
                            + " coalesce((select min(seal_seq) from mortise_audit_event where at >= ? and seal_seq > ?),"
                            + " 9223372036854775807) order by seal_seq desc limit 1",
                    row -> new Last(row.getLong(1), row.getString(2)),
                    head.checkpointSeq(),
                    before,
                    before,
                    head.checkpointSeq());
            if (last.isEmpty()) {
                return 0L;
            }
            int removed = sql.update(
                    "delete from mortise_audit_event where seal_seq <= ?",
                    last.get().seq());
            new Head(head.seq(), head.hash(), null, last.get().seq(), last.get().hash()).store(sql, sealer.secrets);
            return (long) removed;
        });
    }
}
