package org.mortise.core.imports.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Progress;
import org.mortise.core.imports.store.Readings;
import org.mortise.core.imports.store.RowLog;
import org.mortise.core.imports.store.Status;

/** An import as clients see it. */
public record ImportView(
        UUID id,
        String href,
        String type,
        String file,
        Status status,
        boolean dryRun,
        long rows,
        long processed,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long skipped,
        long doubtful,
        List<Readings.Reading> changes,
        long undone,
        List<RowLog.Conflict> conflicts,
        String askedBy,
        Instant askedAt,
        Instant startedAt,
        Instant finishedAt,
        String problem) {

    static ImportView of(ImportState state, List<RowLog.Conflict> conflicts) {
        Progress progress = state.progress();
        return new ImportView(
                state.id(),
                href(state.id()),
                state.type(),
                state.file(),
                state.status(),
                state.dryRun(),
                state.rows(),
                progress.processed(),
                progress.created(),
                progress.updated(),
                progress.unchanged(),
                progress.rejected(),
                progress.skipped(),
                progress.doubtful(),
                progress.readings().list(),
                state.undone(),
                conflicts,
                state.caller().name(),
                state.askedAt(),
                state.startedAt(),
                state.finishedAt(),
                state.problem());
    }

    static String href(UUID id) {
        return "/api/imports/" + id;
    }
}
