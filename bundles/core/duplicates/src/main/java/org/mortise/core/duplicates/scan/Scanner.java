package org.mortise.core.duplicates.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.core.duplicates.match.MatchRule;
import org.mortise.core.duplicates.match.PairFinder;
import org.mortise.core.duplicates.match.PairScore;
import org.mortise.core.duplicates.match.Profiles;
import org.mortise.core.duplicates.rules.MatchRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through all records of a type that the asker may read, in the background, one scan after the other. */
public final class Scanner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final int PAGE = 500;
    private static final int LARGEST_BLOCK = 100;
    /** More than anybody looks through; then the rule is wrong. */
    private static final int MOST_PAIRS = 100_000;

    private final Records records;
    private final MatchRules rules;
    private final Scans scans;
    private final Transactions transactions;
    private final Callers callers;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "mortise-duplicates");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    public Scanner(Records records, MatchRules rules, Scans scans, Transactions transactions, Callers callers) {
        this.records = records;
        this.rules = rules;
        this.scans = scans;
        this.transactions = transactions;
        this.callers = callers;
    }

    /** Returns at once. */
    public Scans.Scan start(String type) {
        MatchRule rule = rules.require(type);
        Caller caller = callers.current();
        scans.endForgotten(Instant.now().minus(Duration.ofHours(1)));
        UUID id = UUID.randomUUID();
        scans.begin(id, type, caller.name());
        worker.execute(() -> callers.as(caller, () -> {
            run(id, rule);
            return null;
        }));
        return scans.scan(id).orElseThrow();
    }

    public Scans.Scan cancel(UUID id) {
        Scans.Scan scan = scans.scan(id).orElseThrow(() -> ProblemException.notFound("scan " + id));
        if (!scans.end(id, "Canceled", null)) {
            throw ProblemException.of(ProblemType.CONFLICT, "scan-ended", "The scan is " + scan.state() + " already.");
        }
        return scans.scan(id).orElseThrow();
    }

    private void run(UUID id, MatchRule rule) {
        try {
            if (look(id, rule)) {
                scans.forgetOpen(rule.type(), id);
                scans.end(id, "Done", null);
            }
        } catch (ProblemException e) {
            scans.end(id, "Failed", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The scan {} of {} failed", id, rule.type(), e);
            scans.end(id, "Failed", "The platform failed; its log says more.");
        }
    }

    /** @return false when it was stopped */
    private boolean look(UUID id, MatchRule rule) {
        PairFinder finder = new PairFinder(rule, LARGEST_BLOCK);
        Query query = Query.of(rule.type()).sort(List.of("id")).limit(PAGE);
        long total = records.query(query.limit(1).total(true)).total();
        long processed = 0;
        long pairs = 0;
        String cursor = null;
        do {
            Page page = records.query(query.cursor(cursor));
            List<PairScore> found = new ArrayList<>();
            page.items().forEach(record -> finder.add(Profiles.of(rule, record.id(), record.values()), found::add));
            processed += page.items().size();
            pairs += found.size();
            store(id, rule.type(), found);
            if (stopping || !scans.progress(id, processed, Math.max(total, processed), finder.compared(), pairs)) {
                return false;
            }
            if (pairs > MOST_PAIRS) {
                throw ProblemException.of(
                        ProblemType.CONFLICT, "There are more than " + MOST_PAIRS + " pairs; raise the threshold.");
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return true;
    }

    private void store(UUID scan, String type, List<PairScore> found) {
        transactions.required(() -> {
            found.forEach(score -> scans.store(type, scan, score));
            return null;
        });
    }

    @Override
    public void close() {
        stopping = true;
        worker.shutdown();
        try {
            worker.awaitTermination(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
