package org.mortise.core.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Callers;
import org.mortise.core.persistence.Sql;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the types with lists of consents as they come, lets {@link ListsWritten} follow them, and makes consents of the lists that
 * were there before: once for each type, on one node, and safe to be broken off.
 */
@Component(service = TakingOver.class, immediate = true)
public final class TakingOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakingOver.class);
    private static final int BATCH = 200;
    private static final int LOOK_SECONDS = 5;

    private final Sql sql;
    private final Records records;
    private final RecordTypes types;
    private final Transactions transactions;
    private final Callers callers;
    private final ListReader reader;
    private final ListsWritten written;
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-consent");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public TakingOver(
            BundleContext context,
            @Reference(target = "(mortise.migrated=org.mortise.core.consent)") DataSource dataSource,
            @Reference Records records,
            @Reference RecordTypes types,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference Purposes purposes) {
        this.sql = new Sql(dataSource);
        this.records = records;
        this.types = types;
        this.transactions = transactions;
        this.callers = callers;
        this.reader = new ListReader(records, purposes);
        this.written = new ListsWritten(records, types, callers, reader, new ListWriter(records, purposes));
        worker.scheduleWithFixedDelay(() -> look(context), 1, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(30, TimeUnit.SECONDS);
        written.close();
    }

    private void look(BundleContext context) {
        try {
            callers.as(Names.PLATFORM, () -> {
                // Both have to be there: types without code come a moment after their bundle.
                if (types.find(Names.CONSENT).isPresent()
                        && types.find(Names.PURPOSE).isPresent()) {
                    List<RecordType> lists =
                            types.all().stream().filter(ConsentList::isOn).toList();
                    // First: what is written from now on comes by events.
                    written.want(context, lists.stream().map(RecordType::name).collect(Collectors.toSet()));
                    lists.stream().filter(type -> !done.contains(type.name())).forEach(this::once);
                }
                return null;
            });
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.info("Lists of consents could not be taken over yet: {}", e.toString());
            }
        }
    }

    private void once(RecordType type) {
        Boolean mine = transactions.requiresNew(() -> {
            if (sql.query("select name from mortise_consent_lock for update skip locked", row -> row.getString(1))
                    .isEmpty()) {
                return false;
            }
            if (sql.query(
                            "select record_type from mortise_consent_taken where record_type = ?",
                            row -> row.getString(1),
                            type.name())
                    .isEmpty()) {
                int made = all(type);
                sql.update(
                        "insert into mortise_consent_taken (record_type, at) values (?, ?)",
                        type.name(),
                        Instant.now());
                if (made > 0) {
                    LOG.info("{} consents were made of the lists of {} records", made, type.name());
                }
            }
            return true;
        });
        if (mine) {
            done.add(type.name());
        }
    }

    private int all(RecordType type) {
        int made = 0;
        String cursor = null;
        do {
            Query query = Query.of(type.name())
                    .where(ConsentList.FIELD + ".status=in=(Granted,Withdrawn,Refused)")
                    .limit(BATCH)
                    .cursor(cursor);
            Page page = records.query(query);
            made += transactions.requiresNew(() -> batch(page.items()));
            cursor = page.nextCursor();
        } while (cursor != null && !Thread.currentThread().isInterrupted());
        if (cursor != null) {
            throw ProblemException.of(org.mortise.api.errors.ProblemType.UNAVAILABLE, "Stopped on the way");
        }
        return made;
    }

    private int batch(List<RecordData> persons) {
        int made = 0;
        for (RecordData person : persons) {
            made += reader.read(person, "Taken over from the record's list", person.instant("modifiedAt"));
        }
        return made;
    }
}
