package org.mortise.core.imports.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.WriteResult;
import org.mortise.core.imports.mapping.Change;
import org.mortise.core.imports.mapping.RowDraft;
import org.mortise.core.imports.store.Outcome;
import org.mortise.core.imports.store.RowEntry;

/**
 * Collects what becomes of the rows of a chunk. Of all entries of one record, one owns what undoing takes: the first that
 * changed it. Later ones only bring that one up to date, so that undoing is one write a record, whatever their order.
 */
final class ChunkResult {

    private final String type;
    private final List<RowEntry> entries = new ArrayList<>();
    private final Map<UUID, RowEntry> owners = new HashMap<>();
    private final Map<UUID, RowEntry> amended = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<RecordData> written = new ArrayList<>();
    private final Map<Long, Change> likely = new HashMap<>();
    private long doubtful;

    ChunkResult(String type) {
        this.type = type;
    }

    void rejected(long row, String reasons) {
        entries.add(RowEntry.without(row, Outcome.REJECTED, reasons));
    }

    /** The record of the row is likely there already. */
    void likely(long row, Change duplicate) {
        likely.put(row, duplicate);
    }

    void skipped(long row) {
        entries.add(RowEntry.without(row, Outcome.SKIPPED, null));
    }

    /** The row shares the fate of another one that was never written. */
    void sameAs(long first, long row) {
        RowEntry fate = entries.stream()
                .filter(entry -> entry.row() == first)
                .findFirst()
                .orElseThrow();
        entries.add(RowEntry.without(row, fate.outcome(), fate.errors()));
    }

    void unchanged(RowDraft draft, RecordData record) {
        note(draft);
        entries.add(entry(draft.number(), Outcome.UNCHANGED, record, null));
    }

    void referenced(long row, List<RecordData> created) {
        int part = 1;
        for (RecordData record : created) {
            RowEntry entry = new RowEntry(
                    row, part++, Outcome.REFERENCED, record.type(), record.id(), record.version(), null, null);
            entries.add(entry);
            owners.put(record.id(), entry);
        }
    }

    /** By record: who owns what undoing it takes, as far as it was written before. */
    Map<UUID, RowEntry> owners(List<PlannedWrite> planned, EarlierRows earlier) {
        List<UUID> unknown = planned.stream()
                .filter(write -> write.existing() != null)
                .map(write -> write.existing().id())
                .filter(id -> !owners.containsKey(id) && !amended.containsKey(id))
                .toList();
        Map<UUID, RowEntry> found = new HashMap<>(unknown.isEmpty() ? Map.of() : earlier.owners(unknown));
        found.putAll(amended);
        return found;
    }

    void done(PlannedWrite write, WriteResult result, Map<UUID, RowEntry> earlier) {
        RowDraft draft = write.draft();
        RecordData record = result.record();
        if (write.existing() == null) {
            note(draft);
            RowEntry entry = entry(draft.number(), Outcome.CREATED, record, null);
            entries.add(entry);
            owners.put(record.id(), entry);
            written.add(record);
        } else if (!result.changed()) {
            unchanged(draft, record);
        } else {
            note(draft);
            updated(write, record, earlier.get(record.id()));
            written.add(record);
        }
    }

    private void updated(PlannedWrite write, RecordData record, RowEntry earlier) {
        String before = BeforeImage.of(write.existing(), record, write.plan().type());
        RowEntry here = owners.get(record.id());
        RowEntry owner = here != null ? here : earlier;
        if (owner == null) {
            RowEntry entry = entry(write.draft().number(), Outcome.UPDATED, record, before);
            entries.add(entry);
            owners.put(record.id(), entry);
            return;
        }
        entries.add(entry(write.draft().number(), Outcome.UPDATED, record, null));
        if (owner.version() != null && owner.version() == write.existing().version()) {
            // Otherwise somebody else changed it in between; the owner's version then says so when it comes to undoing.
            RowEntry amendment = new RowEntry(
                    owner.row(),
                    owner.part(),
                    owner.outcome(),
                    owner.recordType(),
                    owner.recordId(),
                    record.version(),
                    owner.before() == null ? null : BeforeImage.merged(owner.before(), before),
                    owner.errors());
            replace(here, owner, amendment);
        }
    }

    private void replace(RowEntry here, RowEntry owner, RowEntry amendment) {
        if (here != null) {
            entries.set(entries.indexOf(here), amendment);
            owners.put(owner.recordId(), amendment);
        } else {
            amended.put(owner.recordId(), amendment);
        }
    }

    /** What was read otherwise than written; a guess among it makes the row a doubtful one. */
    private void note(RowDraft draft) {
        List<Change> noted = new ArrayList<>(draft.changes());
        if (likely.containsKey(draft.number())) {
            noted.add(likely.get(draft.number()));
        }
        changes.addAll(noted);
        doubtful += noted.stream().anyMatch(Change::guessed) ? 1 : 0;
    }

    Chunk chunk(long last) {
        return new Chunk(last, entries, List.copyOf(amended.values()), changes, written, doubtful);
    }

    private RowEntry entry(long row, Outcome outcome, RecordData record, String before) {
        return new RowEntry(row, 0, outcome, type, record.id(), record.version(), before, null);
    }
}
