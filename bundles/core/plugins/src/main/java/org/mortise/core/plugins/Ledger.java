package org.mortise.core.plugins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mortise.api.plugins.PluginChange;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.AuditEvent;
import org.mortise.core.persistence.Sql;

/** The plugins in the database: what is wanted, what was reached, and everything that happened. Safe for many threads. */
final class Ledger {

    private static final int PROBLEM_LENGTH = 4000;
    private static final String BEGUN = "-begun";
    private static final String VALUES_OF_A_ROW =
            "bundle_name, name, version, vendor, address, state, source, sha256, former_version, record_types, changed_at, changed_by, problem";

    private final Sql sql;
    private final Transactions transactions;
    private final Clock clock;
    private final Consumer<AuditEvent> told;

    /** @param told of everything that is recorded, in its transaction */
    Ledger(DataSource dataSource, Transactions transactions, Clock clock, Consumer<AuditEvent> told) {
        this.told = told;
        this.sql = new Sql(dataSource);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** In the order of the ids. */
    List<PluginRow> all() {
        return sql.query("SELECT id, " + VALUES_OF_A_ROW + " FROM mortise_plugin ORDER BY id", Ledger::row);
    }

    Optional<PluginRow> find(String id) {
        return sql.first("SELECT id, " + VALUES_OF_A_ROW + " FROM mortise_plugin WHERE id = ?", Ledger::row, id);
    }

    /** Writes the row as it is now, and into the history what was done to reach it. */
    PluginRow record(PluginRow row, String action, Actor actor) {
        Instant now = now();
        String problem = shortened(row.problem());
        Object[] values = {
            row.bundle(),
            row.name(),
            row.version(),
            row.vendor(),
            row.address(),
            row.state().name(),
            row.source().text(),
            row.sha256(),
            row.formerVersion(),
            String.join(",", row.recordTypes()),
            now,
            actor.name(),
            problem,
            row.id()
        };
        transactions.required(() -> {
            int updated = sql.update(
                    "UPDATE mortise_plugin SET bundle_name = ?, name = ?, version = ?, vendor = ?, address = ?, state = ?, source = ?, sha256 = ?,"
                            + " former_version = ?, record_types = ?, changed_at = ?, changed_by = ?, problem = ? WHERE id = ?",
                    values);
            if (updated == 0) {
                sql.update(
                        "INSERT INTO mortise_plugin (" + VALUES_OF_A_ROW + ", id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        values);
            }
            tell(row, action, actor);
            return remember(row, now, action, row.version(), actor, problem);
        });
        return find(row.id()).orElseThrow();
    }

    /** Writes into the history what was done with the plugin and left it as it is. */
    void note(PluginRow row, String action, Actor actor) {
        transactions.required(() -> {
            tell(row, action, actor);
            return remember(row, now(), action, row.version(), actor, null);
        });
    }

    private void tell(PluginRow row, String action, Actor actor) {
        told.accept(new AuditEvent(
                "plugin-" + action,
                null,
                actor.name(),
                null,
                "plugin",
                row.id(),
                Map.of(
                        "version",
                        String.valueOf(row.version()),
                        "state",
                        row.state().name())));
    }

    /**
     * Writes into the history that a change has begun, so that what becomes of it can be told when the process dies in its middle.
     *
     * @param row as it is before
     * @param version that the change is about
     */
    void begin(PluginRow row, String action, String version, Actor actor) {
        transactions.required(() -> remember(row, now(), action + BEGUN, version, actor, null));
    }

    /** The change that was begun and never came to its end; empty when the last one did. */
    Optional<PluginChange> unfinished(String id) {
        return history(id).stream().findFirst().filter(change -> change.action().endsWith(BEGUN));
    }

    private int remember(PluginRow row, Instant at, String action, String version, Actor actor, String problem) {
        return sql.update(
                "INSERT INTO mortise_plugin_history (id, plugin, happened_at, action_name, version, state, done_by,"
                        + " done_through, problem) VALUES (?,?,?,?,?,?,?,?,?)",
                UUID.randomUUID(),
                row.id(),
                at,
                action,
                version,
                row.state().name(),
                actor.name(),
                actor.through(),
                problem);
    }

    /** PostgreSQL keeps microseconds; what is returned shall be what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The newest first. */
    List<PluginChange> history(String id) {
        return sql.query(
                "SELECT happened_at, action_name, version, state, done_by, done_through, problem FROM mortise_plugin_history"
                        + " WHERE plugin = ? ORDER BY happened_at DESC",
                row -> new PluginChange(
                        Sql.instant(row, "happened_at"),
                        row.getString("action_name"),
                        row.getString("version"),
                        PluginState.valueOf(row.getString("state")),
                        row.getString("done_by"),
                        row.getString("done_through"),
                        row.getString("problem")),
                id);
    }

    private static PluginRow row(ResultSet row) throws SQLException {
        String types = row.getString("record_types");
        return new PluginRow(
                row.getString("id"),
                row.getString("bundle_name"),
                row.getString("name"),
                row.getString("version"),
                row.getString("vendor"),
                row.getString("address"),
                PluginState.valueOf(row.getString("state")),
                Source.of(row.getString("source")),
                row.getString("sha256"),
                row.getString("former_version"),
                types == null || types.isEmpty() ? List.of() : List.of(types.split(",")),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"),
                row.getString("problem"));
    }

    private static String shortened(String problem) {
        return problem == null || problem.length() <= PROBLEM_LENGTH ? problem : problem.substring(0, PROBLEM_LENGTH);
    }
}
