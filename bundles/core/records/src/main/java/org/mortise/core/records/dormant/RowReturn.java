package org.mortise.core.records.dormant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.dormant.TableSlice;
import org.mortise.core.records.dormant.Columns.Column;

/** Puts the rows of one entry back where they were. In the transaction of the thread; not for several threads. */
final class RowReturn {

    private static final int BATCH = 500;

    private final Sql sql;
    private final TableSlice slice;
    private final Manifest.Entry entry;
    private final List<Column> columns;
    private final List<Object[]> waiting = new ArrayList<>();
    private final Map<Object, Boolean> taken = new HashMap<>();
    private long kept;

    /** @param columns those of the entry, in its order */
    RowReturn(Sql sql, TableSlice slice, Manifest.Entry entry, List<Column> columns) {
        this.sql = sql;
        this.slice = slice;
        this.entry = entry;
        this.columns = columns;
    }

    /** @return how many values were not put back, since the record is gone or has a value of its own */
    long run(ExportFile file) {
        file.lines(entry, line -> {
            Object[] values = values(line);
            switch (slice.kind()) {
                case ROWS -> insert(values);
                case ITEMS -> {
                    if (free(values[index("record_id")])) {
                        insert(values);
                    } else {
                        kept++;
                    }
                }
                case VALUES -> update(values);
            }
        });
        flush();
        return kept;
    }

    private Object[] values(JsonNode line) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            try {
                values[i] = Cells.write(line.get(column.name()), column.type());
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid(
                        "file", "has in " + entry.path() + " a " + column.name() + " that is no " + column.type());
            }
        }
        return values;
    }

    private void insert(Object[] values) {
        waiting.add(values);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        sql.insert(slice.table(), columns.stream().map(Column::quoted).toList(), waiting);
        waiting.clear();
    }

    private void update(Object[] values) {
        int id = index("id");
        List<String> sets = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (i != id) {
                sets.add(columns.get(i).quoted() + " = ?");
                empty.add(columns.get(i).quoted() + " is null");
                parameters.add(values[i]);
            }
        }
        parameters.add((UUID) values[id]);
        int changed = sql.update(
                "update " + slice.table() + " set " + String.join(", ", sets) + " where id = ? and "
                        + String.join(" and ", empty),
                parameters.toArray());
        kept += 1 - changed;
    }

    /** Whether the record's list is empty, items of the export aside. */
    private boolean free(Object record) {
        return taken.computeIfAbsent(
                record,
                id -> sql.first("select 1 from " + slice.table() + " where record_id = ?", row -> true, id)
                        .isEmpty());
    }

    private int index(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw ProblemException.invalid("file", "has no " + name + " in " + entry.path());
    }
}
