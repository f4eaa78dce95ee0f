package org.mortise.core.records.computed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.queries.ReportQuery;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.query.Reader;
import org.mortise.core.records.query.RecordAssembler;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;

/** Reads rows, locked, and writes nothing but computed columns. In the thread's transaction. */
final class ComputedRows {

    private final Units units;
    private final Sql sql;

    ComputedRows(Units units, Sql sql) {
        this.units = units;
        this.sql = sql;
    }

    /** The rows, deleted ones too, locked in the order of their ids so that two never wait for each other in a circle. */
    List<Recomputed> lock(RecordType type, Collection<UUID> ids) {
        JpaEntityManager manager = units.inTransaction(type.unit());
        EntityAccess access = EntityAccess.of(manager, type);
        List<Recomputed> rows = new ArrayList<>(ids.size());
        for (List<UUID> batch : Reader.batches(ids)) {
            for (Object entity : read(manager, access, batch, true)) {
                rows.add(new Recomputed(
                        type,
                        (UUID) access.raw(entity, SystemFields.ID),
                        ((Number) access.raw(entity, SystemFields.VERSION)).longValue(),
                        RecordAssembler.values(type, access, entity, List.of())));
            }
        }
        return rows;
    }

    private static List<?> read(JpaEntityManager manager, EntityAccess access, List<UUID> ids, boolean locked) {
        ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
        Expression id = record.get(SystemFields.ID);
        ReadAllQuery query = new ReadAllQuery(access.entityClass(), record);
        query.setSelectionCriteria(ids.size() == 1 ? id.equal(ids.get(0)) : id.in(ids));
        query.addAscendingOrdering(SystemFields.ID);
        if (locked) {
            query.acquireLocks();
        } else {
            query.refreshIdentityMapResult();
        }
        return manager.createQuery(query).getResultList();
    }

    /** The ids of all records, deleted ones too, whose reference points to one of these. */
    List<UUID> pointing(RecordType type, Field reference, Collection<UUID> targets) {
        JpaEntityManager manager = units.inTransaction(type.unit());
        EntityAccess access = EntityAccess.of(manager, type);
        List<UUID> found = new ArrayList<>();
        for (List<UUID> batch : Reader.batches(targets)) {
            ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
            ReportQuery report = new ReportQuery(access.entityClass(), record);
            report.addAttribute(SystemFields.ID, record.get(SystemFields.ID));
            report.setSelectionCriteria(record.get(reference.name()).in(batch));
            manager.createQuery(report).getResultList().forEach(row -> found.add((UUID) Reader.column(row, 0)));
        }
        return found;
    }

    /** The ids of all records, deleted ones too, the oldest first. */
    List<UUID> ids(RecordType type) {
        JpaEntityManager manager = units.inTransaction(type.unit());
        String table = EntityAccess.of(manager, type).descriptor().getTableName();
        return sql.query("select id from " + table + " order by id", row -> Sql.uuid(row, "id"));
    }

    /** Stores the computed values that differ. Neither version nor time of change is touched: nobody changed the records. */
    void store(RecordType type, List<Recomputed> records) {
        JpaEntityManager manager = units.inTransaction(type.unit());
        EntityAccess access = EntityAccess.of(manager, type);
        Map<String, List<Object[]>> statements = new LinkedHashMap<>();
        for (Recomputed record : records) {
            Map<String, Object> columns = columns(type, access, record, (AbstractSession) manager.getServerSession());
            List<Object> parameters = new ArrayList<>();
            List<String> assignments = new ArrayList<>();
            columns.forEach((column, value) -> {
                assignments.add(column + " = " + (value == null ? "null" : "?"));
                if (value != null) {
                    parameters.add(value);
                }
            });
            parameters.add(record.id());
            String statement = "update " + access.descriptor().getTableName() + " set " + String.join(", ", assignments)
                    + " where id = ?";
            statements.computeIfAbsent(statement, any -> new ArrayList<>()).add(parameters.toArray());
        }
        statements.forEach(sql::batch);
        // Whoever reads them later in this transaction gets what stands in the table now.
        for (List<UUID> batch :
                Reader.batches(records.stream().map(Recomputed::id).toList())) {
            read(manager, access, batch, false);
        }
    }

    private static Map<String, Object> columns(
            RecordType type, EntityAccess access, Recomputed record, AbstractSession session) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (!field.computed() || !record.changes(field) || !access.maps(field.name())) {
                continue;
            }
            Object value = record.value(field);
            if (field.type() == FieldType.MONEY) {
                Money money = (Money) value;
                put(columns, access, field.name(), money == null ? null : money.amount(), session);
                put(columns, access, field.name() + "Currency", money == null ? null : money.currency(), session);
            } else {
                put(columns, access, field.name(), value, session);
            }
        }
        return columns;
    }

    private static void put(
            Map<String, Object> columns, EntityAccess access, String name, Object value, AbstractSession session) {
        AbstractDirectMapping mapping =
                (AbstractDirectMapping) access.descriptor().getObjectBuilder().getMappingForAttributeName(name);
        DatabaseField column = mapping.getField();
        columns.put(column.getName(), value == null ? null : mapping.getFieldValue(value, session));
    }

    /** The values of records that others refer to, by id; locked, so that what is read stays until the commit. */
    Map<UUID, Recomputed> related(RecordType type, Collection<UUID> ids) {
        Map<UUID, Recomputed> related = new HashMap<>();
        lock(type, ids).forEach(record -> related.put(record.id(), record));
        return related;
    }

    static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(4);
    }
}
