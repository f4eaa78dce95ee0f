package org.mortise.core.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mortise.core.persistence.Sql;

/** The tables of views and of what each user prefers. */
final class ViewTable {

    static final String MIGRATED = "(mortise.migrated=org.mortise.core.views)";

    private static final String COLUMNS = "id, version, record_type, name, kind, visibility, owner_id, team_id, filter,"
            + " sort_keys, column_names, group_field, date_field, created_at, modified_at";

    private final Sql sql;

    ViewTable(Sql sql) {
        this.sql = sql;
    }

    Optional<View> find(UUID id) {
        return sql.first("select " + COLUMNS + " from mortise_view where id = ?", ViewTable::read, id);
    }

    /**
     * What somebody may see.
     *
     * @param type null for all types
     * @param teams the somebody's
     */
    List<View> visible(String type, UUID user, List<UUID> teams, int limit) {
        StringBuilder text = new StringBuilder("select " + COLUMNS + " from mortise_view where (visibility = 'public'");
        List<Object> parameters = new java.util.ArrayList<>();
        if (user != null) {
            text.append(" or owner_id = ?");
            parameters.add(user);
        }
        for (UUID team : teams) {
            text.append(" or team_id = ?");
            parameters.add(team);
        }
        text.append(")");
        if (type != null) {
            text.append(" and record_type = ?");
            parameters.add(type);
        }
        text.append(" order by record_type, name, id limit ?");
        parameters.add(limit);
        return sql.query(text.toString(), ViewTable::read, parameters.toArray());
    }

    long ownedBy(UUID user) {
        return sql.first("select count(*) from mortise_view where owner_id = ?", row -> row.getLong(1), user)
                .orElse(0L);
    }

    void insert(View view) {
        sql.update(
                "insert into mortise_view (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                view.version(),
                view.type(),
                view.name(),
                view.kind(),
                view.visibility(),
                view.owner(),
                view.team(),
                view.filter(),
                String.join(",", view.sort()),
                String.join(",", view.columns()),
                view.groupField(),
                view.dateField(),
                view.createdAt(),
                view.modifiedAt());
    }

    /** @param view with the version that is to be replaced; false when that is no longer there */
    boolean update(View view, Instant now) {
        return sql.update(
                        "update mortise_view set version = version + 1, name = ?, kind = ?, visibility = ?, team_id = ?,"
                                + " filter = ?, sort_keys = ?, column_names = ?, group_field = ?, date_field = ?,"
                                + " modified_at = ? where id = ? and version = ?",
                        view.name(),
                        view.kind(),
                        view.visibility(),
                        view.team(),
                        view.filter(),
                        String.join(",", view.sort()),
                        String.join(",", view.columns()),
                        view.groupField(),
                        view.dateField(),
                        now,
                        view.id(),
                        view.version())
                > 0;
    }

    void delete(UUID id) {
        sql.update("delete from mortise_view_default where view_id = ?", id);
        sql.update("delete from mortise_view where id = ?", id);
    }

    List<UUID> defaults(UUID user) {
        return sql.query(
                "select view_id from mortise_view_default where user_id = ?", row -> Sql.uuid(row, "view_id"), user);
    }

    /** @param view null for none */
    void prefer(UUID user, String type, UUID view) {
        sql.update("delete from mortise_view_default where user_id = ? and record_type = ?", user, type);
        if (view != null) {
            sql.update(
                    "insert into mortise_view_default (user_id, record_type, view_id) values (?, ?, ?)",
                    user,
                    type,
                    view);
        }
    }

    private static View read(ResultSet row) throws SQLException {
        return new View(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                null,
                row.getString("record_type"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("visibility"),
                Sql.uuid(row, "owner_id"),
                Sql.uuid(row, "team_id"),
                row.getString("filter"),
                names(row.getString("sort_keys")),
                names(row.getString("column_names")),
                row.getString("group_field"),
                row.getString("date_field"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "modified_at"));
    }

    private static List<String> names(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
