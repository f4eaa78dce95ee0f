package org.mortise.core.records.custom;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.write.UniqueValues;

/**
 * The taken values of a unique field that was out of sight: nobody kept them meanwhile, while records were deleted and restored.
 * Where two living records have the same value now, the older one has it.
 */
final class UniqueKeys {

    private static final int BATCH = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;

    UniqueKeys(Sql sql) {
        this.sql = sql;
    }

    private record Taken(UUID id, String key) {}

    void rebuild(CustomFieldTable.Row row, String table) {
        forget(row);
        boolean money = row.field().type() == FieldType.MONEY;
        String query = "select id, " + row.column() + (money ? ", " + ColumnNames.currency(row.column()) : "")
                + " from "
                + table + " where id > ? and deleted_at is null and " + row.column() + " is not null order by id limit "
                + BATCH;
        UUID last = FIRST;
        while (last != null) {
            List<Taken> batch = sql.query(query, each -> read(each, row.field().type()), last);
            List<Object[]> claims = new ArrayList<>();
            batch.forEach(taken -> claims.add(new Object[] {
                row.recordType(), row.name(), taken.key(), taken.id(), row.recordType(), row.name(), taken.key()
            }));
            // One after the other, so that a value that stands twice is seen the second time.
            claims.forEach(claim -> sql.update(
                    "insert into mortise_unique_value (record_type, field, value_key, record_id)"
                            + " select cast(? as varchar(100)), cast(? as varchar(100)), cast(? as varchar(400)),"
                            + " cast(? as uuid) where not exists (select 1 from mortise_unique_value"
                            + " where record_type = ? and field = ? and value_key = ?)",
                    claim));
            last = batch.size() < BATCH ? null : batch.get(batch.size() - 1).id();
        }
    }

    void forget(CustomFieldTable.Row row) {
        sql.update(
                "delete from mortise_unique_value where record_type = ? and field = ?", row.recordType(), row.name());
    }

    private static Taken read(ResultSet row, FieldType type) throws SQLException {
        Object value = switch (type) {
            case DATE -> row.getObject(2, LocalDate.class);
            case DATE_TIME -> row.getTimestamp(2).toInstant();
            case MONEY -> new Money(row.getObject(2, BigDecimal.class), row.getString(3));
            default -> row.getObject(2);
        };
        return new Taken(Sql.uuid(row, "id"), UniqueValues.key(value));
    }
}
