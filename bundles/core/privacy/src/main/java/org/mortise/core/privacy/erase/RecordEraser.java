package org.mortise.core.privacy.erase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.privacy.ErasurePlan.Action;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.core.privacy.circle.RecordLoader;
import org.mortise.core.privacy.circle.RecordLoader.Loaded;
import org.mortise.core.privacy.words.Matcher;
import org.mortise.core.privacy.words.Matchers;

/**
 * Does one record: the row through {@link Records}, so that files, unique values, computed fields and the index follow, then what its
 * history and its events tell, all in one transaction. A record that is done already bears it once more.
 */
final class RecordEraser {

    private final Records records;
    private final RecordTypes types;
    private final Transactions transactions;
    private final History history;
    private final HiddenColumns hidden;
    private final RecordLoader loader;

    RecordEraser(Records records, RecordTypes types, Transactions transactions, History history, HiddenColumns hidden) {
        this.records = records;
        this.types = types;
        this.transactions = transactions;
        this.history = history;
        this.hidden = hidden;
        this.loader = new RecordLoader(records);
    }

    /** @return how many entries of the history were changed */
    long erase(UUID erasure, Item item, Matchers words) {
        RecordType type = types.require(item.type());
        Redactions redactions = new Redactions(words.strong(), words.inShared());
        boolean pointing = !ErasurePlanner.MENTIONED.equals(item.why());
        Matcher inHistory = pointing ? words.inShared() : words.strong();
        return transactions.required(() -> {
            Loaded loaded = loader.load(type.name(), List.of(item.id())).stream()
                    .findFirst()
                    .orElse(null);
            long version = 0;
            if (loaded != null) {
                version = loaded.record().version() + 1;
                write(type, item, loaded, redactions, pointing);
            }
            if (item.own()) {
                hidden.empty(type, item.id());
            }
            long entries = history.erase(type, item.id(), new Changes(type, item.own(), inHistory));
            history.tell(type.name(), item.id(), version, ErasureRun.origin(erasure));
            return entries;
        });
    }

    boolean knows(String type) {
        return types.find(type).isPresent();
    }

    /** What may be told of the records by events. */
    Map<UUID, Changes> changes(List<Item> items, Matchers words) {
        Map<UUID, Changes> changes = new HashMap<>();
        items.forEach(item -> types.find(item.type())
                .ifPresent(type -> changes.put(item.id(), new Changes(type, item.own(), words.inShared()))));
        return changes;
    }

    private void write(RecordType type, Item item, Loaded loaded, Redactions redactions, boolean pointing) {
        // The deleted are not to be seen in any total; what cannot be written to goes.
        if (item.action() == Action.PURGE || loaded.deleted() && item.own()) {
            if (!loaded.deleted()) {
                records.write(Write.delete(type.name(), item.id()));
            }
            records.write(Write.purge(type.name(), item.id()));
            return;
        }
        Map<String, Object> values = item.action() == Action.ANONYMISE
                ? NeutralValues.of(type, loaded.record())
                : redactions.of(type, loaded.record(), pointing);
        if (values.isEmpty()) {
            return;
        }
        if (loaded.deleted()) {
            records.write(Write.restore(type.name(), item.id()));
        }
        records.write(Write.update(type.name(), item.id(), values).byModule());
        if (loaded.deleted()) {
            records.write(Write.delete(type.name(), item.id()));
        }
    }
}
