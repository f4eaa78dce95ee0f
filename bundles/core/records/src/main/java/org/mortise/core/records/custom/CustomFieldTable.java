package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.mortise.api.records.Field;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.metadata.TypeCatalogue;

/** The table {@code mortise_custom_field}: which columns were made in which tables, and for whom. */
final class CustomFieldTable {

    /** A field is seen; it is out of sight and can come back; its column is about to go. */
    enum State {
        SEEN,
        HIDDEN,
        PURGED
    }

    private static final String ALL = "select * from mortise_custom_field order by list_index, record_type, name";

    private final Sql sql;

    CustomFieldTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param plugin that brought it, or {@code admin}
     * @param entityClass that has the column
     * @param column its name; the name of a table when the field has several values
     * @param description its JSON form
     * @param own the field belongs to the type itself, whose table is ours; otherwise it stands under {@code custom}
     */
    record Row(
            String recordType,
            String name,
            String plugin,
            String unit,
            String entityClass,
            String column,
            JsonNode description,
            State state,
            boolean own) {

        Field field() {
            return TypeCatalogue.storedField(description, recordType, plugin, !own);
        }

        Row with(JsonNode other) {
            return new Row(recordType, name, plugin, unit, entityClass, column, other, state, own);
        }

        Row with(State other) {
            return new Row(recordType, name, plugin, unit, entityClass, column, description, other, own);
        }
    }

    /** In the order in which they were added. */
    List<Row> all() {
        return sql.query(
                ALL,
                row -> new Row(
                        row.getString("record_type"),
                        row.getString("name"),
                        row.getString("plugin"),
                        row.getString("unit"),
                        row.getString("entity_class"),
                        row.getString("column_name"),
                        Json.read(row.getString("description")),
                        row.getBoolean("purged") ? State.PURGED : row.getBoolean("hidden") ? State.HIDDEN : State.SEEN,
                        row.getBoolean("own")));
    }

    Optional<Row> find(String type, String name) {
        return all().stream()
                .filter(row -> row.recordType().equals(type) && row.name().equals(name))
                .findFirst();
    }

    List<Row> ofType(String type) {
        return all().stream().filter(row -> row.recordType().equals(type)).toList();
    }

    void save(Row row) {
        int updated = sql.update(
                "update mortise_custom_field set plugin = ?, description = ?, hidden = ?, purged = ? where record_type = ?"
                        + " and name = ?",
                row.plugin(),
                row.description().toString(),
                row.state() != State.SEEN,
                row.state() == State.PURGED,
                row.recordType(),
                row.name());
        if (updated == 0) {
            insert(row);
        }
    }

    private void insert(Row row) {
        long last = sql.first("select max(list_index) from mortise_custom_field", each -> each.getLong(1))
                .orElse(0L);
        sql.update(
                "insert into mortise_custom_field (record_type, name, plugin, unit, entity_class, column_name, description,"
                        + " hidden, purged, own, list_index) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.recordType(),
                row.name(),
                row.plugin(),
                row.unit(),
                row.entityClass(),
                row.column(),
                row.description().toString(),
                row.state() != State.SEEN,
                row.state() == State.PURGED,
                row.own(),
                last + 1);
    }

    void remove(Row row) {
        sql.update("delete from mortise_custom_field where record_type = ? and name = ?", row.recordType(), row.name());
    }
}
