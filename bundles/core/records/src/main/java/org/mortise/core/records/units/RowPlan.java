package org.mortise.core.records.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;

/**
 * Which rows of which tables a record is, by the mappings of its entity but without one: EclipseLink writes objects one at a
 * time and breaks its batch at each row of another table, which costs a round trip a row. Immutable; made anew when the
 * metadata of the unit or the description of the type changes.
 */
public final class RowPlan {

    /** The version of a record that was never changed, as EclipseLink counts. */
    public static final long FIRST_VERSION = 1;

    private final RecordType type;
    private final ClassDescriptor descriptor;
    final String table;
    final String key;
    final String version;
    final List<ColumnSource> columns;
    final List<ItemTable> items;
    private final Map<String, Object> initial;
    private final List<Field> notMapped;

    /** @param initial by field the values that a new entity has by itself, in the Java form; those with a value only */
    RowPlan(
            RecordType type,
            ClassDescriptor descriptor,
            AbstractSession session,
            List<ColumnSource> columns,
            List<ItemTable> items,
            Map<String, Object> initial,
            List<Field> notMapped) {
        this.type = type;
        this.descriptor = descriptor;
        this.table = descriptor.getDefaultTable().getQualifiedNameDelimited(session.getPlatform());
        this.key = descriptor.getPrimaryKeyFields().get(0).getNameDelimited(session.getPlatform());
        this.version = ((VersionLockingPolicy) descriptor.getOptimisticLockingPolicy())
                .getWriteLockField()
                .getNameDelimited(session.getPlatform());
        this.columns = List.copyOf(columns);
        this.items = List.copyOf(items);
        this.initial = Map.copyOf(initial);
        this.notMapped = List.copyOf(notMapped);
    }

    /** Empty when the entity is mapped in a way that only EclipseLink itself knows to write. */
    static RowPlan of(RecordType type, EntityAccess access, AbstractSession session) {
        return new RowPlanner(type, access, session).plan();
    }

    boolean isFor(RecordType otherType, ClassDescriptor otherDescriptor) {
        return descriptor == otherDescriptor && type.equals(otherType);
    }

    /** Puts in what a new entity has by itself where the record has no value, and empty lists where it has none. */
    public void complete(Map<String, Object> values) {
        initial.forEach((field, value) -> {
            if (values.get(field) == null) {
                values.put(field, value);
            }
        });
    }

    /** Puts in empty lists where the record has none. */
    public void completeLists(Map<String, Object> values) {
        initial.forEach((field, value) -> {
            if (value instanceof List && values.get(field) == null) {
                values.put(field, value);
            }
        });
    }

    /** For records that are there and change. */
    public RowChanges changes() {
        return new RowChanges(this);
    }

    /**
     * @param records values by field in the Java form, those of the platform included; the version is not asked for
     * @return the rows in an order in which foreign keys are kept
     */
    public List<TableRows> rows(List<Map<String, Object>> records) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.column));
        TableRows own = new TableRows(table, names);
        List<TableRows> all = new ArrayList<>(List.of(own));
        items.forEach(item -> all.add(item.empty()));
        for (Map<String, Object> values : records) {
            refuseNotMapped(values);
            Object[] row = new Object[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = columns.get(i).read(values);
            }
            own.rows().add(row);
            for (int i = 0; i < items.size(); i++) {
                items.get(i).add((UUID) values.get("id"), values, all.get(i + 1));
            }
        }
        return all;
    }

    /** A field that was added this moment, in a request that began with the mapping of before. */
    void refuseNotMapped(Map<String, Object> values) {
        for (Field field : notMapped) {
            if (values.get(field.name()) != null) {
                throw ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        "The field " + field.name() + " was added this moment; repeat the request.");
            }
        }
    }

    static boolean countsVersions(ClassDescriptor descriptor) {
        return descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy;
    }

    static Map<String, Object> one(String name, Object value) {
        Map<String, Object> one = new HashMap<>(2);
        one.put(name, value);
        return one;
    }
}
