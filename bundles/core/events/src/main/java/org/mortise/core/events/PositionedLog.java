package org.mortise.core.events;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.events.EventLog;
import org.mortise.api.events.LoggedEvent;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the events by the positions that the transfer gave them. */
@Component
public final class PositionedLog implements EventLog {

    private static final int LONGEST = 10_000;

    private final Sql sql;

    @Activate
    public PositionedLog(@Reference(target = EventTables.MIGRATED) DataSource dataSource) {
        this(new Sql(dataSource));
    }

    PositionedLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<LoggedEvent> read(long after, int limit) {
        return sql.query(
                "select position, id, kind, record_type, record_id, record_version, at from mortise_event "
                        + "where position > ? order by position limit ?",
                row -> new LoggedEvent(
                        row.getLong("position"),
                        Sql.uuid(row, "id"),
                        row.getString("kind"),
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id"),
                        row.getLong("record_version"),
                        Sql.instant(row, "at")),
                after,
                Math.min(limit, LONGEST));
    }

    @Override
    public long last() {
        return sql.first(
                        "select position from mortise_event_lock where name = 'transfer'",
                        row -> row.getLong("position"))
                .orElse(0L);
    }

    @Override
    public UUID id() {
        return known().orElseGet(() -> {
            // The first to ask gives it; whoever asks at the same time gets the same.
            sql.update(
                    "update mortise_event_lock set log_id = ? where name = 'transfer' and log_id is null",
                    UUID.randomUUID());
            return known().orElseThrow();
        });
    }

    private Optional<UUID> known() {
        return sql.first(
                "select log_id from mortise_event_lock where name = 'transfer'", row -> Sql.uuid(row, "log_id"));
    }
}
