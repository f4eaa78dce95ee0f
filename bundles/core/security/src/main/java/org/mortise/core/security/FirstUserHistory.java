package org.mortise.core.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives the first administrator, whom {@link FirstStart} writes past the record engine, the history entry of a creation; also where an
 * earlier version left it out.
 */
@Component(service = FirstUserHistory.class, immediate = true)
public final class FirstUserHistory {

    private static final String CHANGES = "{\"username\":[null,\"admin\"],\"lastName\":[null,\"Administrator\"],"
            + "\"active\":[null,true],\"canSignIn\":[null,true],\"administrator\":[null,true]}";

    private record Born(UUID id, Instant at) {}

    @Activate
    public FirstUserHistory(
            // The tables of the history are the record engine's.
            @Reference(target = "(mortise.migrated=org.mortise.core.records)") DataSource dataSource,
            @Reference Transactions transactions,
            @Reference FirstStart before) {
        this(new Sql(dataSource), transactions);
    }

    FirstUserHistory(Sql sql, Transactions transactions) {
        if (silent(sql).isEmpty()) {
            return;
        }
        transactions.required(() -> {
            // Of several nodes one writes it.
            sql.query("select name from admin_lock where name = 'first-start' for update", row -> row.getString(1));
            silent(sql).forEach(user -> tell(sql, user));
            return null;
        });
    }

    private static List<Born> silent(Sql sql) {
        return sql.query(
                "select u.id, u.created_at from admin_user u where u.username = ? and u.created_by is null and not exists"
                        + " (select 1 from mortise_audit a where a.record_id = u.id and a.action = 'created')",
                row -> new Born(Sql.uuid(row, "id"), Sql.instant(row, "created_at")),
                FirstStart.USERNAME);
    }

    private static void tell(Sql sql, Born user) {
        sql.update(
                "insert into mortise_audit (id, at, actor_id, actor, origin, action, record_type, record_id, record_version,"
                        + " changes) values (?, ?, null, 'system', 'system', 'created', 'user', ?, 1, ?)",
                UUID.randomUUID(),
                user.at(),
                user.id(),
                CHANGES);
    }
}
