package org.mortise.core.records.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.RecordType;
import org.mortise.api.security.RecordAction;
import org.mortise.core.records.access.Access;
import org.mortise.core.records.query.Reader;

/** The history of what the caller may read: of records that are there for him, the fields that are there for him. */
final class PermittedHistory {

    private final Journal journal;
    private final Access access;
    private final Reader reader;

    PermittedHistory(Journal journal, Access access, Reader reader) {
        this.journal = journal;
        this.access = access;
        this.reader = reader;
    }

    /** @param view the type as the caller knows it; the same as {@code whole} when nothing of it is hidden */
    List<HistoryEntry> read(HistoryQuery query, RecordType view, RecordType whole) {
        if (query.ids().isEmpty() || access.limits() == null) {
            return journal.history(query);
        }
        // Of a purged record nobody can tell any more whose it was: it is gone for all but administrators.
        Set<UUID> permitted = reader.permitted(whole, query.ids(), RecordAction.READ);
        List<UUID> ids = query.ids().stream().filter(permitted::contains).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> milestones = query.milestones() == null
                ? null
                : query.milestones().stream()
                        .filter(name -> view.field(name).isPresent())
                        .toList();
        List<HistoryEntry> entries =
                journal.history(new HistoryQuery(query.type(), ids, milestones, query.before(), query.limit()));
        ReferencesInHistory references = new ReferencesInHistory(
                entries.stream().map(HistoryEntry::changes).toList(), reader::names);
        return entries.stream().map(entry -> shown(entry, view, references)).toList();
    }

    /** An entry of which nothing is left still tells that there is a newer version; what changed stays untold. */
    private static HistoryEntry shown(HistoryEntry entry, RecordType view, ReferencesInHistory references) {
        Map<String, Object> changes = new LinkedHashMap<>(entry.changes());
        changes.keySet().removeIf(name -> view.field(name).isEmpty());
        changes.replaceAll((name, change) -> references.shown(change));
        return new HistoryEntry(
                entry.id(),
                entry.recordType(),
                entry.recordId(),
                entry.at(),
                entry.actor(),
                entry.origin(),
                entry.action(),
                entry.version(),
                changes);
    }
}
