package org.mortise.core.records.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.OptimisticLockException;
import org.mortise.core.persistence.Sql;

/**
 * What records of one type change into, collected until it is written: a statement for all records that change the same columns,
 * and for each list that changes two, one that takes all its items away and one that puts the new ones in. Used once, by one thread.
 */
public final class RowChanges {

    private final RowPlan plan;
    private final Map<String, List<Object[]>> updates = new LinkedHashMap<>();
    private final Map<ItemTable, List<Object[]>> cleared = new LinkedHashMap<>();
    private final Map<ItemTable, TableRows> items = new LinkedHashMap<>();

    RowChanges(RowPlan plan) {
        this.plan = plan;
    }

    /**
     * @param version that the record has in its table; it gets the next one
     * @param values by field in the Java form, of all fields that change
     * @param fields that change
     */
    public void add(UUID id, long version, Map<String, Object> values, Set<String> fields) {
        plan.refuseNotMapped(values);
        List<String> assignments = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (ColumnSource column : plan.columns) {
            if (column.isOf(fields)) {
                assignments.add(column.column + " = ?");
                parameters.add(column.change(values));
            }
        }
        assignments.add(plan.version + " = ?");
        parameters.addAll(List.of(version + 1, id, version));
        String statement = "update " + plan.table + " set " + String.join(", ", assignments) + " where " + plan.key
                + " = ? and " + plan.version + " = ?";
        updates.computeIfAbsent(statement, any -> new ArrayList<>()).add(parameters.toArray());
        for (ItemTable list : plan.items) {
            if (fields.contains(list.field())) {
                cleared.computeIfAbsent(list, any -> new ArrayList<>()).add(new Object[] {id});
                list.add(id, values, items.computeIfAbsent(list, ItemTable::empty));
            }
        }
    }

    /** In the thread's transaction. OptimisticLockException when a record has another version, or is gone. */
    public void write(Sql sql) {
        updates.forEach((statement, rows) -> {
            for (int changed : sql.batch(statement, rows)) {
                if (changed == 0) {
                    throw new OptimisticLockException("A row of " + plan.table + " was changed meanwhile");
                }
            }
        });
        cleared.forEach(
                (list, owners) -> sql.batch("delete from " + list.table() + " where " + list.owner() + " = ?", owners));
        items.values().forEach(rows -> sql.insert(rows.table(), rows.columns(), rows.rows()));
    }
}
