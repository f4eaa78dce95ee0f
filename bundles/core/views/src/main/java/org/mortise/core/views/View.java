package org.mortise.core.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A saved view.
 *
 * @param plugin that brought it; null for a user's
 * @param type name of the record type
 * @param kind {@code table}, {@code kanban}, {@code calendar}
 * @param visibility {@code own}, {@code team}, {@code public}
 * @param owner null for a plugin's
 * @param team that sees it; null unless the visibility is {@code team}
 * @param filter RSQL; null for all records
 * @param sort keys as in {@code ?sort=}
 * @param columns names of fields; empty for those that the type's description proposes
 * @param groupField what a kanban has its columns by; may be null in the other kinds
 * @param dateField where a calendar puts a record; may be null in the other kinds
 */
record View(
        UUID id,
        long version,
        String plugin,
        String type,
        String name,
        String kind,
        String visibility,
        UUID owner,
        UUID team,
        String filter,
        List<String> sort,
        List<String> columns,
        String groupField,
        String dateField,
        Instant createdAt,
        Instant modifiedAt) {

    View {
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
    }

    static final String OWN = "own";
    static final String TEAM = "team";
    static final String PUBLIC = "public";

    boolean isPublic() {
        return visibility.equals(PUBLIC);
    }

    boolean ownedBy(UUID user) {
        return owner != null && owner.equals(user);
    }

    /** The same question, as it stands in a table or in a file. */
    View as(UUID newId, long newVersion, String newPlugin, String newVisibility, Instant now) {
        return new View(
                newId,
                newVersion,
                newPlugin,
                type,
                name,
                kind,
                newVisibility,
                owner,
                team,
                filter,
                sort,
                columns,
                groupField,
                dateField,
                now,
                now);
    }
}
