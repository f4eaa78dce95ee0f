package org.mortise.core.imports.run;

import java.util.List;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Transactions;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.link.LinkDirectory;
import org.mortise.core.imports.store.ImportStore;
import org.mortise.core.imports.store.Outcome;
import org.mortise.core.imports.store.Progress;
import org.mortise.core.imports.store.RowEntry;
import org.mortise.core.imports.store.RowLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one chunk in one transaction: its records, the log of its rows and the progress of the import. After a crash all
 * three are there or none is.
 *
 * <p>A chunk that fails as a whole is tried again, then row by row, so that one row that the platform cannot digest does not
 * stop the others. When not even the log can be written, the import is interrupted.
 */
final class ChunkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkRunner.class);
    private static final int MAX_INDIGESTIBLE = 20;

    private final UUID id;
    private final boolean dryRun;
    private final ChunkWriter writer;
    private final LinkDirectory links;
    private final ImportStore store;
    private final RowLog log;
    private final Transactions transactions;
    private final long[] pauses;
    private int indigestible;

    /** @param pauses in milliseconds before each further attempt */
    ChunkRunner(
            UUID id,
            boolean dryRun,
            ChunkWriter writer,
            LinkDirectory links,
            ImportStore store,
            RowLog log,
            Transactions transactions,
            long... pauses) {
        this.id = id;
        this.dryRun = dryRun;
        this.writer = writer;
        this.links = links;
        this.store = store;
        this.log = log;
        this.transactions = transactions;
        this.pauses = pauses;
    }

    Progress run(List<CsvRow> rows, Progress progress) {
        for (int attempt = 0; ; attempt++) {
            try {
                return once(rows, progress);
            } catch (Interruption e) {
                throw e;
            } catch (RuntimeException e) {
                links.forget();
                if (unavailable(e)) {
                    throw new Interruption(text(e), e);
                }
                if (attempt == pauses.length) {
                    LOG.warn(
                            "Import {}: rows {} and following fail",
                            id,
                            rows.get(0).number(),
                            e);
                    return rows.size() > 1 ? oneByOne(rows, progress) : reject(rows.get(0), progress, e);
                }
                pause(pauses[attempt]);
            }
        }
    }

    private Progress oneByOne(List<CsvRow> rows, Progress progress) {
        Progress reached = progress;
        for (CsvRow row : rows) {
            try {
                reached = once(List.of(row), reached);
            } catch (Interruption e) {
                throw e;
            } catch (RuntimeException e) {
                links.forget();
                reached = reject(row, reached, e);
            }
        }
        return reached;
    }

    private Progress once(List<CsvRow> rows, Progress progress) {
        if (!dryRun) {
            return transactions.required(() -> {
                Chunk chunk = writer.write(rows);
                Progress next = logged(chunk, progress);
                transactions.afterCommit(() -> links.learn(chunk.written()));
                return next;
            });
        }
        Chunk chunk = transactions.required(() -> {
            Chunk tried = writer.write(rows);
            transactions.setRollbackOnly();
            return tried;
        });
        if (chunk.entries().stream().anyMatch(entry -> entry.outcome() == Outcome.REFERENCED)) {
            links.forget();
        }
        return transactions.required(() -> logged(withoutRecords(chunk), progress));
    }

    private Progress logged(Chunk chunk, Progress progress) {
        Progress next = progress.plus(chunk.last(), chunk.entries(), chunk.changes(), chunk.doubtful());
        log.insert(id, chunk.entries());
        log.amend(id, chunk.amended());
        if (!store.advance(id, next)) {
            throw new Interruption("Another process took the import over.", null);
        }
        return next;
    }

    private Progress reject(CsvRow row, Progress progress, RuntimeException failure) {
        boolean understood = failure instanceof ProblemException problem
                && problem.type().status() < 500
                && problem.type() != ProblemType.NOT_FOUND;
        if (!understood && ++indigestible > MAX_INDIGESTIBLE) {
            throw new Interruption("The platform fails on too many rows; see its log.", failure);
        }
        RowEntry entry = RowEntry.without(
                row.number(),
                Outcome.REJECTED,
                understood ? failure.getMessage() : "the platform failed on this row; see its log");
        Chunk chunk = new Chunk(row.number(), List.of(entry), List.of(), List.of(), List.of(), 0);
        try {
            return transactions.required(() -> logged(chunk, progress));
        } catch (Interruption e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Interruption("The database does not answer; resume the import when it does.", e);
        }
    }

    /** The records of a dry run are gone; the log must not point to them. */
    private static Chunk withoutRecords(Chunk chunk) {
        List<RowEntry> entries = chunk.entries().stream()
                .filter(entry -> entry.part() == 0)
                .map(entry -> RowEntry.without(entry.row(), entry.outcome(), entry.errors()))
                .toList();
        return new Chunk(chunk.last(), entries, List.of(), chunk.changes(), List.of(), chunk.doubtful());
    }

    private static boolean unavailable(RuntimeException failure) {
        return failure instanceof ProblemException problem
                && (problem.type() == ProblemType.NOT_FOUND || problem.type() == ProblemType.UNAUTHENTICATED);
    }

    private static String text(RuntimeException failure) {
        return failure.getMessage() == null ? "The platform failed; see its log." : failure.getMessage();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interruption("The platform was stopped; resume the import.", e);
        }
    }
}
