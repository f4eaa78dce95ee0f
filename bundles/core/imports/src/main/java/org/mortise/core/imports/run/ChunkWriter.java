package org.mortise.core.imports.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.WriteResult;
import org.mortise.core.imports.csv.CsvRow;
import org.mortise.core.imports.link.LinkDirectory;
import org.mortise.core.imports.mapping.RowDraft;
import org.mortise.core.imports.mapping.RowPlan;
import org.mortise.core.imports.store.RowEntry;

/** Writes the records of some rows, in the transaction of the thread. Keeps no state between chunks but the links. */
final class ChunkWriter {

    private final Records records;
    private final RowPlan plan;
    private final LinkDirectory links;
    private final EarlierRows earlier;
    private final LikelyDuplicates duplicates;

    ChunkWriter(Records records, RowPlan plan, LinkDirectory links, EarlierRows earlier, LikelyDuplicates duplicates) {
        this.duplicates = duplicates;
        this.records = records;
        this.plan = plan;
        this.links = links;
        this.earlier = earlier;
    }

    /** In the transaction of the thread, which the caller commits together with the log of the rows. */
    Chunk write(List<CsvRow> rows) {
        ChunkResult result = new ChunkResult(plan.type().name());
        plan.prepare(rows, links);
        Wave wave = new Wave(plan);
        for (CsvRow row : rows) {
            RowDraft draft = read(row, result);
            RowDraft first = draft == null ? null : wave.add(draft);
            if (first != null && !plan.updatesRepeats()) {
                result.rejected(row.number(), plan.repeated(first.number()));
            } else if (first != null) {
                flush(wave, result);
                wave = new Wave(plan);
                wave.add(draft);
            }
        }
        flush(wave, result);
        return result.chunk(rows.get(rows.size() - 1).number());
    }

    /** @return null when the row is through already */
    private RowDraft read(CsvRow row, ChunkResult result) {
        if (row.defect() != null) {
            result.rejected(row.number(), row.defect());
            return null;
        }
        if (row.blank()) {
            result.skipped(row.number());
            return null;
        }
        RowDraft draft = plan.read(row, links);
        if (!draft.errors().isEmpty()) {
            result.rejected(row.number(), String.join("; ", draft.errors()));
            return null;
        }
        return draft;
    }

    private void flush(Wave wave, ChunkResult result) {
        Map<Object, RecordData> existing = existing(wave.keys());
        Map<UUID, Long> written = plan.updatesRepeats() ? Map.of() : earlierRows(existing.values());
        List<PlannedWrite> planned = new ArrayList<>();
        for (RowDraft draft : wave.drafts()) {
            PlannedWrite.of(draft, plan, draft.key() == null ? null : existing.get(draft.key()), result)
                    .filter(write -> !contradicts(write, written, result))
                    .ifPresent(planned::add);
        }
        for (PlannedWrite write : planned) {
            if (write.existing() == null) {
                long row = write.draft().number();
                duplicates
                        .of(row, plan.type().name(), write.write().values())
                        .ifPresent(likely -> result.likely(row, likely));
            }
        }
        for (PlannedWrite write : planned) {
            write.draft().createReferenced();
            result.referenced(write.draft().number(), links.takeCreated());
        }
        Map<UUID, RowEntry> owned = result.owners(planned, earlier);
        List<WriteResult> results =
                records.writeAll(planned.stream().map(PlannedWrite::write).toList());
        Map<RowDraft, WriteResult> byDraft = new HashMap<>();
        for (int i = 0; i < planned.size(); i++) {
            byDraft.put(planned.get(i).draft(), results.get(i));
            if (results.get(i).done()) {
                result.done(planned.get(i), results.get(i), owned);
            } else {
                result.rejected(
                        planned.get(i).draft().number(),
                        complaint(results.get(i).problem()));
            }
        }
        wave.repeats().forEach((repeat, first) -> repeated(repeat, first, byDraft.get(first), result));
    }

    private Map<UUID, Long> earlierRows(Collection<RecordData> existing) {
        return existing.isEmpty()
                ? Map.of()
                : earlier.rows(existing.stream().map(RecordData::id).toList());
    }

    private boolean contradicts(PlannedWrite write, Map<UUID, Long> written, ChunkResult result) {
        Long first =
                write.existing() == null ? null : written.get(write.existing().id());
        if (first == null || !write.changes()) {
            return false;
        }
        result.rejected(write.draft().number(), plan.repeated(first));
        return true;
    }

    /** A row that says the same of the same record as one before it shares its fate. */
    private void repeated(RowDraft repeat, RowDraft first, WriteResult written, ChunkResult result) {
        if (written == null) {
            result.sameAs(first.number(), repeat.number());
        } else if (written.done()) {
            result.unchanged(repeat, written.record());
        } else {
            result.rejected(repeat.number(), complaint(written.problem()));
        }
    }

    private Map<Object, RecordData> existing(Collection<Object> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        if (keys.iterator().next() instanceof UUID) {
            Map<Object, RecordData> found = new HashMap<>();
            records.find(plan.type().name(), keys.stream().map(UUID.class::cast).toList())
                    .forEach(record -> found.put(record.id(), record));
            return found;
        }
        return records.findUnique(plan.type().name(), plan.key(), keys);
    }

    private String complaint(ProblemException problem) {
        if (problem.violations().isEmpty()) {
            return problem.detail();
        }
        return plan.complaints(problem.violations());
    }
}
