package org.mortise.core.imports.run;

import java.util.function.BooleanSupplier;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordType;
import org.mortise.core.imports.csv.CsvRows;
import org.mortise.core.imports.link.LinkDirectory;
import org.mortise.core.imports.mapping.Mapping;
import org.mortise.core.imports.mapping.MappingReader;
import org.mortise.core.imports.mapping.RowPlan;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;

/** Puts together what the work on one import takes, does it, and takes it apart again. */
final class WorkFactory {

    private final Platform platform;
    private final ImportsConfig config;
    private final BooleanSupplier stopping;
    private final long[] pauses;

    WorkFactory(Platform platform, ImportsConfig config, BooleanSupplier stopping, long... pauses) {
        this.platform = platform;
        this.config = config;
        this.stopping = stopping;
        this.pauses = pauses;
    }

    /** In the name of the caller of the thread. */
    Status run(ImportState state) throws Exception {
        if (state.undoing()) {
            return new UndoRun(
                            state.id(),
                            platform.records(),
                            platform.transactions(),
                            platform.store(),
                            platform.log(),
                            config.chunk_rows(),
                            stopping)
                    .run();
        }
        Mapping mapping = MappingReader.read(state.mapping());
        Character delimiter = Platform.delimiter(state.workbook(), mapping);
        try (CsvRows rows = CsvRows.open(platform.files().of(state.id()), platform.limits(), delimiter)) {
            return importRun(state, mapping, rows).run();
        }
    }

    private ImportRun importRun(ImportState state, Mapping mapping, CsvRows rows) {
        RecordType type = platform.types()
                .find(state.type())
                .orElseThrow(() -> new Interruption("The type " + state.type() + " is not installed now.", null));
        RowPlan plan = plan(mapping, rows, type);
        LinkDirectory links = new LinkDirectory(platform.records(), platform.types());
        // Only a dry run asks: it is there to be looked at, and what is imported was looked at.
        LikelyDuplicates duplicates = state.dryRun() ? platform.duplicates() : LikelyDuplicates.NONE;
        ChunkWriter writer = new ChunkWriter(
                platform.records(), plan, links, new LoggedRows(state.id(), platform.log()), duplicates);
        ChunkRunner chunks = new ChunkRunner(
                state.id(),
                state.dryRun(),
                writer,
                links,
                platform.store(),
                platform.log(),
                platform.transactions(),
                pauses);
        return new ImportRun(
                state.id(),
                rows,
                state.progress(),
                chunks,
                platform.store(),
                platform.transactions(),
                config.chunk_rows(),
                stopping);
    }

    /** It fitted when the file came; a plugin may have been exchanged since. */
    private RowPlan plan(Mapping mapping, CsvRows rows, RecordType type) {
        try {
            return RowPlan.of(mapping, rows.header(), type, platform.types());
        } catch (ProblemException e) {
            throw new Interruption(
                    "The mapping does not fit any more: "
                            + e.violations().get(0).field() + " "
                            + e.violations().get(0).message(),
                    e);
        }
    }
}
