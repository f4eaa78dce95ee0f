package org.mortise.core.views;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A saved view.
 *
 * @param type name of the record type
 * @param kind {@code table}, {@code kanban}, {@code calendar}
 * @param visibility {@code own}, {@code team}, {@code public}
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

    static final String OWN = "own";
    static final String TEAM = "team";
    static final String PUBLIC = "public";
}
