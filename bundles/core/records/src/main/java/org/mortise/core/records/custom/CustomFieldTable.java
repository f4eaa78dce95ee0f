package org.mortise.core.records.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.mortise.core.persistence.Sql;

/** The table {@code mortise_custom_field}: which columns were added to which tables, and for whom. */
final class CustomFieldTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    CustomFieldTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param plugin that brought it, or {@code admin}
     * @param entityClass that has the column
     * @param description its JSON form
     */
    record Row(
            String recordType,
            String name,
            String plugin,
            String unit,
            String entityClass,
            String column,
            JsonNode description,
            boolean hidden) {}

    List<Row> all() {
        return sql.query(
                "select * from mortise_custom_field order by record_type, name",
                row -> new Row(
                        row.getString("record_type"),
                        row.getString("name"),
                        row.getString("plugin"),
                        row.getString("unit"),
                        row.getString("entity_class"),
                        row.getString("column_name"),
                        parse(row.getString("description")),
                        row.getBoolean("hidden")));
    }

    void save(Row row) {
        String description = row.description().toString();
        int updated = sql.update(
                "update mortise_custom_field set plugin = ?, description = ?, hidden = ? where record_type = ? and name = ?",
                row.plugin(),
                description,
                row.hidden(),
                row.recordType(),
                row.name());
        if (updated == 0) {
            sql.update(
                    "insert into mortise_custom_field (record_type, name, plugin, unit, entity_class, column_name, description,"
                            + " hidden) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    row.recordType(),
                    row.name(),
                    row.plugin(),
                    row.unit(),
                    row.entityClass(),
                    row.column(),
                    description,
                    row.hidden());
        }
    }

    void remove(Row row) {
        sql.update("delete from mortise_custom_field where record_type = ? and name = ?", row.recordType(), row.name());
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A custom field cannot be read", e);
        }
    }
}
