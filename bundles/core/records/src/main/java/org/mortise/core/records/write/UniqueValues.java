package org.mortise.core.records.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.persistence.Sql;

/**
 * The values that are taken. One row for each value of a unique field of a living record, under a primary key: that is what
 * makes two concurrent writers collide, on every database, with soft deletion and without partial indexes.
 */
public final class UniqueValues {

    private static final int BATCH = 500;
    private static final List<String> COLUMNS = List.of("record_type", "field", "value_key", "record_id");
    private static final int KEY_LENGTH = 400;

    private final Sql sql;

    public UniqueValues(Sql sql) {
        this.sql = sql;
    }

    /** Who holds the values now, by the key of the value. */
    public Map<String, UUID> holders(RecordType type, Field field, Collection<String> keys) {
        Map<String, UUID> holders = new HashMap<>();
        List<String> all = new ArrayList<>(keys);
        for (int i = 0; i < all.size(); i += BATCH) {
            List<String> batch = all.subList(i, Math.min(all.size(), i + BATCH));
            (sql.postgres() ? eachByIndex(type, field, batch) : among(type, field, batch))
                    .forEach(entry -> holders.put(entry.getKey(), entry.getValue()));
        }
        return holders;
    }

    private List<Map.Entry<String, UUID>> among(RecordType type, Field field, List<String> keys) {
        List<Object> parameters = new ArrayList<>(List.of(type.name(), field.name()));
        parameters.addAll(keys);
        return sql.query(
                "select value_key, record_id from mortise_unique_value where record_type = ? and field = ?"
                        + " and value_key in (" + String.join(",", Collections.nCopies(keys.size(), "?")) + ")",
                UniqueValues::entry,
                parameters.toArray());
    }

    /**
     * PostgreSQL reads the whole table for a long list of values until it has statistics of it, which in the middle of the first
     * import it has not; one look into the index for each value is right at any time.
     */
    private List<Map.Entry<String, UUID>> eachByIndex(RecordType type, Field field, List<String> keys) {
        return sql.query(
                "select held.value_key, held.record_id from unnest(?::text[]) as wanted (value_key) cross join lateral"
                        + " (select value_key, record_id from mortise_unique_value u where u.value_key = wanted.value_key"
                        + " and u.field = ? and u.record_type = ? limit 1) held",
                UniqueValues::entry,
                keys.toArray(String[]::new),
                field.name(),
                type.name());
    }

    private static Map.Entry<String, UUID> entry(ResultSet row) throws SQLException {
        return Map.entry(row.getString(1), Sql.uuid(row, "record_id"));
    }

    void release(List<Object[]> typeFieldKeyRecord) {
        sql.batch(
                "delete from mortise_unique_value where record_type = ? and field = ? and value_key = ? and record_id = ?",
                typeFieldKeyRecord);
    }

    void claim(List<Object[]> typeFieldKeyRecord) {
        sql.insert("mortise_unique_value", COLUMNS, typeFieldKeyRecord);
    }

    /** How a value is compared: without regard to letter case and blanks at its ends. */
    public static String key(Object value) {
        String text = value instanceof java.math.BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(value instanceof org.mortise.api.records.Reference reference ? reference.id() : value);
        String key = text.strip().toLowerCase(Locale.ROOT);
        return key.length() > KEY_LENGTH ? key.substring(0, KEY_LENGTH) : key;
    }
}
