package org.mortise.core.records.custom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.custom.CustomFieldTable.State;

/** The table {@code mortise_record_type}: the types that have no code, with the tables that were made for them. */
final class RecordTypeTable {

    private final Sql sql;

    RecordTypeTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param plugin that brought it, or {@link org.mortise.api.records.RecordType#ADMINISTRATORS}
     * @param description its JSON form without the fields, which have rows of their own
     */
    record Row(String name, String plugin, String table, String entityClass, JsonNode description, State state) {

        Row with(JsonNode other) {
            return new Row(name, plugin, table, entityClass, other, state);
        }

        Row with(State other) {
            return new Row(name, plugin, table, entityClass, description, other);
        }
    }

    List<Row> all() {
        return sql.query(
                "select * from mortise_record_type order by name",
                row -> new Row(
                        row.getString("name"),
                        row.getString("plugin"),
                        row.getString("table_name"),
                        row.getString("entity_class"),
                        Json.read(row.getString("description")),
                        row.getBoolean("purged")
                                ? State.PURGED
                                : row.getBoolean("hidden") ? State.HIDDEN : State.SEEN));
    }

    Optional<Row> find(String name) {
        return all().stream().filter(row -> row.name().equals(name)).findFirst();
    }

    void save(Row row) {
        int updated = sql.update(
                "update mortise_record_type set plugin = ?, description = ?, hidden = ?, purged = ? where name = ?",
                row.plugin(),
                row.description().toString(),
                row.state() != State.SEEN,
                row.state() == State.PURGED,
                row.name());
        if (updated == 0) {
            sql.update(
                    "insert into mortise_record_type (name, plugin, table_name, entity_class, description, hidden, purged)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    row.name(),
                    row.plugin(),
                    row.table(),
                    row.entityClass(),
                    row.description().toString(),
                    row.state() != State.SEEN,
                    row.state() == State.PURGED);
        }
    }

    void remove(Row row) {
        sql.update("delete from mortise_record_type where name = ?", row.name());
    }
}
