package org.mortise.core.imports.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.core.imports.store.ImportStore;
import org.mortise.core.imports.store.Outcome;
import org.mortise.core.imports.store.RowEntry;
import org.mortise.core.imports.store.RowLog;
import org.mortise.core.imports.store.Status;

/**
 * Takes an import back, the last rows first: what it created is deleted, what it updated gets its former values. A record that
 * somebody has changed since is left as it is and counted among the conflicts.
 */
final class UndoRun implements Work {

    private final UUID id;
    private final Records records;
    private final Transactions transactions;
    private final ImportStore store;
    private final RowLog log;
    private final int chunkSize;
    private final BooleanSupplier stopping;

    UndoRun(
            UUID id,
            Records records,
            Transactions transactions,
            ImportStore store,
            RowLog log,
            int chunkSize,
            BooleanSupplier stopping) {
        this.id = id;
        this.records = records;
        this.transactions = transactions;
        this.store = store;
        this.log = log;
        this.chunkSize = chunkSize;
        this.stopping = stopping;
    }

    @Override
    public Status run() {
        while (transactions.required(this::chunk)) {
            if (stopping.getAsBoolean()) {
                throw new Interruption("The platform was stopped; go on with the undoing.", null);
            }
        }
        return Status.UNDONE;
    }

    /** @return whether there may be more */
    private boolean chunk() {
        List<RowEntry> entries = log.undoable(id, chunkSize);
        if (entries.isEmpty()) {
            return false;
        }
        List<Write> writes = new ArrayList<>();
        entries.forEach(entry -> writes.add(undo(entry)));
        List<WriteResult> results = records.writeAll(writes);
        Map<RowEntry, String> reasons = new LinkedHashMap<>();
        long undone = 0;
        for (int i = 0; i < entries.size(); i++) {
            String reason = reason(entries.get(i), results.get(i));
            reasons.put(entries.get(i), reason);
            undone += reason.isEmpty() ? 1 : 0;
        }
        log.markUndone(id, reasons);
        log.handBack(id, restored(entries, results));
        if (!store.advanceUndo(id, undone)) {
            throw new Interruption("Another process took the undoing over.", null);
        }
        return true;
    }

    /** What has its former values again, with the version that it has now. */
    private static Map<RowEntry, Long> restored(List<RowEntry> entries, List<WriteResult> results) {
        Map<RowEntry, Long> versions = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).outcome() == Outcome.UPDATED && results.get(i).done()) {
                versions.put(entries.get(i), results.get(i).record().version());
            }
        }
        return versions;
    }

    private static Write undo(RowEntry entry) {
        Write write = entry.outcome() == Outcome.UPDATED
                ? Write.update(entry.recordType(), entry.recordId(), BeforeImage.read(entry.before()))
                : Write.delete(entry.recordType(), entry.recordId());
        return write.expecting(entry.version());
    }

    /** Empty when it is as it was before the import. */
    private static String reason(RowEntry entry, WriteResult result) {
        if (result.done()) {
            return "";
        }
        ProblemException problem = result.problem();
        if (problem.type() == ProblemType.NOT_FOUND) {
            return entry.outcome() == Outcome.UPDATED ? "somebody deleted it since" : "";
        }
        if (problem.type() == ProblemType.PRECONDITION_FAILED) {
            return "somebody changed it since";
        }
        String text = problem.violations().isEmpty()
                ? problem.detail()
                : problem.violations().get(0).field() + ": "
                        + problem.violations().get(0).message();
        return text.length() <= 400 ? text : text.substring(0, 400);
    }
}
