package org.mortise.core.records.dormant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;
import org.mortise.core.persistence.dormant.DormantData.Restored;
import org.mortise.core.persistence.dormant.FileContents;
import org.mortise.core.persistence.dormant.TableSlice;
import org.mortise.core.records.dormant.Columns.Column;
import org.mortise.core.records.write.Ids;

/** Brings an export back into the tables that are there now. */
final class Return {

    private static final List<String> ENTRY = List.of(
            "id",
            "at",
            "actor_id",
            "actor",
            "origin",
            "action",
            "record_type",
            "record_id",
            "record_version",
            "changes");
    private static final List<String> EVENT =
            List.of("id", "kind", "record_type", "record_id", "record_version", "at", "actor", "origin");
    private static final int BATCH = 1_000;
    private static final String ACTION = "restored";

    private final Sql sql;
    private final ExportFile file;
    private final Map<Manifest.Entry, TableSlice> targets = new LinkedHashMap<>();
    private final Map<Manifest.Entry, List<Column>> columns = new LinkedHashMap<>();

    Return(Sql sql, ExportFile file) {
        this.sql = sql;
        this.file = file;
    }

    /** Finds the place of every entry; CONFLICT with all that is missing. */
    void fit(List<TableSlice> present) {
        Columns known = new Columns(sql);
        List<String> missing = new ArrayList<>();
        for (Manifest.Entry entry : file.manifest().entries()) {
            if (entry.slice() == null || entry.rows() == 0) {
                continue;
            }
            TableSlice slice = present.stream()
                    .filter(each -> each.path().equals(entry.slice()))
                    .findFirst()
                    .orElse(null);
            if (slice == null) {
                missing.add(entry.slice());
                continue;
            }
            List<Column> all = known.of(slice.table());
            List<Column> chosen = new ArrayList<>();
            for (String name : entry.columns()) {
                all.stream()
                        .filter(column -> column.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(chosen::add, () -> missing.add(entry.slice() + " " + name));
            }
            targets.put(entry, slice);
            columns.put(entry, chosen);
        }
        if (!missing.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "plugin-data-misfit",
                    "The plugin that is installed has no place for: " + String.join(", ", missing)
                            + ". Install the version of which the export is, or a later one.");
        }
    }

    /** Before the rows: content without a name is found and removed, a name without content would be a hole. */
    void contents(FileContents store) {
        for (Manifest.Entry entry : file.manifest().entries()) {
            if (entry.path().startsWith(Manifest.FILES)) {
                try (InputStream in = file.content(entry.path())) {
                    store.keep(entry.path().substring(Manifest.FILES.length()), in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** In a transaction. Every record gets an entry in its history, and everybody who follows records is told. */
    Restored rows(Caller caller) {
        long kept = 0;
        try {
            for (Map.Entry<Manifest.Entry, TableSlice> each : targets.entrySet()) {
                Manifest.Entry entry = each.getKey();
                kept += new RowReturn(sql, each.getValue(), entry, columns.get(entry)).run(file);
                if (entry.recordType() != null && each.getValue().kind() == TableSlice.Kind.ROWS) {
                    tell(entry, caller);
                }
            }
        } catch (SqlFailure e) {
            if (e.duplicateKey()) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "plugin-data-present",
                        "Some of these records, or of their unique values, are there already. Nothing was brought back.",
                        List.of(),
                        e);
            }
            throw e;
        }
        return new Restored(file.manifest().records(), kept);
    }

    private void tell(Manifest.Entry entry, Caller caller) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Object[]> history = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        file.lines(entry, line -> {
            UUID id = Ids.next();
            UUID record = UUID.fromString(line.path("id").asText());
            long version = line.path("version").asLong();
            String type = entry.recordType();
            history.add(new Object[] {
                id, now, caller.userId(), caller.name(), caller.origin(), ACTION, type, record, version, "{}"
            });
            events.add(new Object[] {id, ACTION, type, record, version, now, caller.name(), caller.origin()});
            if (history.size() == BATCH) {
                flush(history, events);
            }
        });
        flush(history, events);
    }

    private void flush(List<Object[]> history, List<Object[]> events) {
        sql.insert("mortise_audit", ENTRY, history);
        sql.insert("mortise_event", EVENT, events);
        history.clear();
        events.clear();
    }
}
