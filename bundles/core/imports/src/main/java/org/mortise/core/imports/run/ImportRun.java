package org.mortise.core.imports.run;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.mortise.api.records.Transactions;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.csv.CsvRows;
import org.mortise.core.imports.store.ImportStore;
import org.mortise.core.imports.store.Progress;
import org.mortise.core.imports.store.Status;

/** Takes an import from where it stands to its end, chunk by chunk. */
final class ImportRun implements Work {

    private final UUID id;
    private final CsvRows rows;
    private final ChunkRunner chunks;
    private final ImportStore store;
    private final Transactions transactions;
    private final int chunkSize;
    private final BooleanSupplier stopping;
    private Progress progress;

    /** @param stopping whether this process wants to end */
    ImportRun(
            UUID id,
            CsvRows rows,
            Progress progress,
            ChunkRunner chunks,
            ImportStore store,
            Transactions transactions,
            int chunkSize,
            BooleanSupplier stopping) {
        this.id = id;
        this.rows = rows;
        this.progress = progress;
        this.chunks = chunks;
        this.store = store;
        this.transactions = transactions;
        this.chunkSize = chunkSize;
        this.stopping = stopping;
    }

    @Override
    public Status run() {
        skipDone();
        for (List<CsvRow> chunk = read(); !chunk.isEmpty(); chunk = read()) {
            if (stopping.getAsBoolean()) {
                throw new Interruption("The platform was stopped; resume the import.", null);
            }
            if (transactions.required(() -> store.cancelRequested(id))) {
                return Status.CANCELED;
            }
            progress = chunks.run(chunk, progress);
        }
        return Status.COMPLETED;
    }

    private void skipDone() {
        for (long row = 0; row < progress.processed(); row++) {
            rows.next();
        }
    }

    private List<CsvRow> read() {
        List<CsvRow> chunk = new ArrayList<>(chunkSize);
        while (chunk.size() < chunkSize) {
            CsvRow row = rows.next();
            if (row == null) {
                break;
            }
            chunk.add(row);
        }
        return chunk;
    }
}
