package org.mortise.core.ui.layouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** The table of layouts. */
final class LayoutTable {

    static final String MIGRATED = "(mortise.migrated=org.mortise.core.ui)";

    private static final String EVERYBODY = "everybody";
    private static final String SELECT =
            "select id, version, record_type, audience, precedence, content, modified_at from mortise_layout";

    private final Sql sql;

    LayoutTable(Sql sql) {
        this.sql = sql;
    }

    /** @param type null for all types */
    List<Layout> all(String type) {
        return type == null
                ? sql.query(SELECT + " order by record_type, precedence, id", LayoutTable::read)
                : sql.query(SELECT + " where record_type = ? order by precedence, id", LayoutTable::read, type);
    }

    /** Which layouts there are, in which version: little enough to be asked every second. */
    List<String> versions() {
        return sql.query(
                "select id, version from mortise_layout order by id",
                row -> row.getString("id") + "/" + row.getLong("version"));
    }

    /** @param role null for everybody */
    Optional<Layout> find(String type, UUID role) {
        return sql.first(SELECT + " where record_type = ? and audience = ?", LayoutTable::read, type, audience(role));
    }

    void insert(Layout layout) {
        sql.update(
                "insert into mortise_layout (id, version, record_type, audience, precedence, content, modified_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                layout.id(),
                layout.version(),
                layout.type(),
                audience(layout.role()),
                layout.rank(),
                LayoutContent.write(layout),
                layout.modifiedAt());
    }

    /** @param layout with its new version; false when the one before is no longer there */
    boolean update(Layout layout) {
        return sql.update(
                        "update mortise_layout set version = ?, precedence = ?, content = ?, modified_at = ?"
                                + " where id = ? and version = ?",
                        layout.version(),
                        layout.rank(),
                        LayoutContent.write(layout),
                        layout.modifiedAt(),
                        layout.id(),
                        layout.version() - 1)
                > 0;
    }

    void delete(UUID id) {
        sql.update("delete from mortise_layout where id = ?", id);
    }

    private static String audience(UUID role) {
        return role == null ? EVERYBODY : role.toString();
    }

    private static Layout read(ResultSet row) throws SQLException {
        LayoutContent content = LayoutContent.read(row.getString("content"));
        String audience = row.getString("audience");
        return new Layout(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                row.getString("record_type"),
                audience.equals(EVERYBODY) ? null : UUID.fromString(audience),
                row.getInt("precedence"),
                content.sections().stream().map(LayoutContent.Part::section).toList(),
                content.hidden(),
                Sql.instant(row, "modified_at"));
    }
}
