package org.mortise.core.records.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.records.files.FileTable;

/**
 * Which files a wave of drafts takes and gives up. A file is the value of one field of one record, so that whoever may read that
 * field may read the content, and nobody else.
 */
final class FileClaims {

    private final FileTable table;

    FileClaims(FileTable table) {
        this.table = table;
    }

    /** Refuses files that are not there or somebody else's, and completes the others by what is known of them. */
    void check(List<Draft> drafts, Caller caller) {
        Set<UUID> wanted = new TreeSet<>();
        each(drafts, (draft, field) -> {
            if (takes(draft, field)) {
                wanted.add(((StoredFile) draft.value(field)).id());
            }
        });
        if (wanted.isEmpty()) {
            return;
        }
        Map<UUID, FileTable.Row> rows = new HashMap<>();
        table.lock(wanted).forEach(row -> rows.put(row.file().id(), row));
        Set<UUID> given = new HashSet<>();
        each(drafts, (draft, field) -> {
            if (takes(draft, field)) {
                UUID id = ((StoredFile) draft.value(field)).id();
                FileTable.Row row = rows.get(id);
                if (row == null || !mayTake(draft, row, caller) || !given.add(id)) {
                    draft.reject(field.name(), "is no file that you uploaded and that no record has yet: " + id);
                } else {
                    draft.put(field, row.file());
                }
            }
        });
        drafts.forEach(Draft::judge);
    }

    /** Modules move files from one record to another, for example when records are merged; clients upload them again. */
    private static boolean mayTake(Draft draft, FileTable.Row row, Caller caller) {
        boolean own = draft.id.equals(row.record());
        boolean free =
                row.record() == null && (caller.administrator() || Objects.equals(caller.userId(), row.createdBy()));
        return own || free || draft.write.trusted();
    }

    void write(List<Draft> drafts, Instant now) {
        List<Object[]> claimed = new ArrayList<>();
        Map<UUID, List<UUID>> released = new HashMap<>();
        Map<UUID, List<UUID>> forgotten = new HashMap<>();
        each(drafts, (draft, field) -> {
            if (gives(draft, field)) {
                boolean purge = draft.write.kind() == Write.Kind.PURGE;
                (purge ? forgotten : released)
                        .computeIfAbsent(draft.id, any -> new ArrayList<>())
                        .add(((StoredFile) draft.former(field)).id());
            }
            if (takes(draft, field)) {
                UUID file = ((StoredFile) draft.value(field)).id();
                claimed.add(new Object[] {draft.type.name(), draft.id, field.name(), file});
            }
        });
        released.forEach((record, files) -> table.release(files, record, now));
        forgotten.forEach((record, files) -> table.forget(files, record));
        table.claim(claimed);
    }

    /** What is known of the files that the drafts had before, for the history. */
    Map<UUID, StoredFile> former(List<Draft> drafts) {
        Set<UUID> ids = new TreeSet<>();
        each(drafts, (draft, field) -> {
            if (gives(draft, field)) {
                ids.add(((StoredFile) draft.former(field)).id());
            }
        });
        return ids.isEmpty() ? Map.of() : table.find(ids);
    }

    private static boolean takes(Draft draft, Field field) {
        boolean writes = draft.write.kind() == Write.Kind.CREATE || draft.write.kind() == Write.Kind.UPDATE;
        return writes && draft.value(field) != null && draft.changes(field);
    }

    private static boolean gives(Draft draft, Field field) {
        return draft.former(field) != null
                && (draft.write.kind() == Write.Kind.PURGE
                        || draft.write.kind() == Write.Kind.UPDATE && draft.changes(field));
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(Draft draft, Field field);
    }

    private static void each(List<Draft> drafts, Visitor visitor) {
        for (Draft draft : drafts) {
            if (!draft.refused()) {
                for (Field field : draft.type.fields()) {
                    if (field.type() == FieldType.FILE) {
                        visitor.visit(draft, field);
                    }
                }
            }
        }
    }
}
