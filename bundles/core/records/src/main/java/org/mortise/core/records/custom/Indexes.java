package org.mortise.core.records.custom;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.core.records.custom.CustomFieldTable.State;
import org.mortise.core.records.units.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes on run-time columns, made behind people's backs: on PostgreSQL an index waits for all older transactions, which may be
 * long, and nobody need wait for the index. References and unique fields have one always.
 */
public final class Indexes {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final Workshop workshop;
    private final FieldInstaller installer;
    private final Units units;
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private volatile Runnable wake = () -> {};

    Indexes(Workshop workshop, FieldInstaller installer, Units units) {
        this.workshop = workshop;
        this.installer = installer;
        this.units = units;
    }

    /** @param later lets {@link #makeAll} run on a thread that has time */
    public void onDemand(Runnable later) {
        wake = later;
    }

    void wake() {
        wake.run();
    }

    /**
     * Makes what is missing.
     *
     * @return whether everything is there; otherwise it is worth another attempt in a while
     */
    public boolean makeAll() {
        boolean complete = true;
        for (CustomFieldTable.Row row : workshop.fields.all()) {
            if (row.state() == State.SEEN && wanted(row.field()) && units.isUp(row.unit())) {
                complete &= make(row);
            }
        }
        return complete;
    }

    private static boolean wanted(Field field) {
        return field.indexed() || field.unique() || field.type() == FieldType.REFERENCE;
    }

    private boolean make(CustomFieldTable.Row row) {
        String table = installer.table(row);
        String name = ColumnNames.index(table, row.column());
        if (made.contains(name)) {
            return true;
        }
        try {
            workshop.schema.index(name, table, List.of(row.column(), "id"));
            made.add(name);
            return true;
        } catch (ProblemException e) {
            LOG.info("The index on {}.{} has to wait: {}", table, row.column(), e.detail());
            return false;
        } catch (RuntimeException e) {
            LOG.warn("The index on {}.{} could not be made", table, row.column(), e);
            made.add(name);
            return true;
        }
    }

    /** Called when a field is to have none any more. */
    void drop(CustomFieldTable.Row row) {
        boolean needed = row.field().unique() || row.field().type() == FieldType.REFERENCE;
        if (!needed) {
            String name = forget(installer.table(row), row.column());
            workshop.schema.dropIndex(name);
        }
    }

    /** A column of that name may come again, without the index. */
    String forget(String table, String column) {
        String name = ColumnNames.index(table, column);
        made.remove(name);
        return name;
    }
}
