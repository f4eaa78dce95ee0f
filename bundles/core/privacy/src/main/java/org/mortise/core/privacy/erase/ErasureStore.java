package org.mortise.core.privacy.erase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.privacy.Erasure;
import org.mortise.api.privacy.ErasurePlan.Action;
import org.mortise.api.records.Transactions;
import org.mortise.api.security.Secrets;
import org.mortise.core.persistence.Sql;
import org.mortise.core.privacy.words.Words;

/** The tables of erasures. */
final class ErasureStore {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Sql sql;
    private final Transactions transactions;
    private final Secrets secrets;

    ErasureStore(Sql sql, Transactions transactions, Secrets secrets) {
        this.sql = sql;
        this.transactions = transactions;
        this.secrets = secrets;
    }

    /** An erasure that is to be gone on with. */
    record Open(UUID id, String mode, String reason, String askedBy, UUID askedById, int attempts, Words words) {}

    void create(UUID id, String mode, String reason, String askedBy, UUID askedById, Words words, List<Item> items) {
        sql.update(
                "insert into mortise_erasure (id, erasure_mode, state, step, reason, asked_by, asked_by_id, asked_at, words)"
                        + " values (?, ?, 'RUNNING', 'records', ?, ?, ?, ?, ?)",
                id,
                mode,
                reason,
                askedBy,
                askedById,
                Instant.now(),
                secrets.seal(purpose(id), Changes.json(words)));
        List<Object[]> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(new Object[] {
                id,
                item.index(),
                item.type(),
                item.id(),
                item.person(),
                item.action().name(),
                Changes.json(item.fields()),
                item.why(),
                item.state()
            });
        }
        sql.batch(
                "insert into mortise_erasure_item (erasure_id, list_index, record_type, record_id, person, action, fields, why,"
                        + " state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** One that nobody works on, for the worker of this name; empty when there is none. */
    Optional<Open> claim(String worker) {
        List<UUID> waiting = sql.query(
                "select id from mortise_erasure where state = 'RUNNING' and (lease_until is null or lease_until < ?)"
                        + " order by asked_at",
                row -> Sql.uuid(row, "id"),
                Instant.now());
        for (UUID id : waiting) {
            Instant now = Instant.now();
            int claimed = sql.update(
                    "update mortise_erasure set lease_owner = ?, lease_until = ?, attempts = attempts + 1 where id = ? and"
                            + " state = 'RUNNING' and (lease_until is null or lease_until < ?)",
                    worker,
                    now.plus(LEASE),
                    id,
                    now);
            if (claimed == 1) {
                return sql.first("select * from mortise_erasure where id = ?", this::open, id);
            }
        }
        return Optional.empty();
    }

    /** Known to others at once, also while a table is read in one transaction. @return false when another worker has taken over */
    boolean renew(UUID id, String worker) {
        return transactions.requiresNew(() -> sql.update(
                        "update mortise_erasure set lease_until = ? where id = ? and lease_owner = ? and state = 'RUNNING'",
                        Instant.now().plus(LEASE),
                        id,
                        worker))
                == 1;
    }

    void release(UUID id, String worker) {
        transactions.requiresNew(() -> sql.update(
                "update mortise_erasure set lease_until = null where id = ? and lease_owner = ?", id, worker));
    }

    /** It goes on in a while; what it waits for stands in its report until then. */
    void pause(UUID id, String worker, List<String> reasons) {
        sql.update(
                "update mortise_erasure set lease_until = ?, attempts = attempts - 1, report = ? where id = ? and lease_owner = ?",
                Instant.now().plus(PAUSE),
                Changes.json(Map.of("waiting", reasons)),
                id,
                worker);
    }

    private Open open(ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        return new Open(
                id,
                row.getString("erasure_mode"),
                row.getString("reason"),
                row.getString("asked_by"),
                Sql.uuid(row, "asked_by_id"),
                row.getInt("attempts"),
                Changes.read(secrets.open(purpose(id), row.getString("words")), Words.class));
    }

    private static String purpose(UUID id) {
        return "erasure:" + id;
    }

    void step(UUID id, String step) {
        sql.update("update mortise_erasure set step = ? where id = ?", step, id);
    }

    List<Item> items(UUID id) {
        return sql.query(
                "select * from mortise_erasure_item where erasure_id = ? order by list_index",
                row -> new Item(
                        row.getInt("list_index"),
                        row.getString("record_type"),
                        Sql.uuid(row, "record_id"),
                        row.getBoolean("person"),
                        Action.valueOf(row.getString("action")),
                        Changes.names(row.getString("fields")),
                        row.getString("why"),
                        row.getString("state"),
                        row.getLong("entries"),
                        row.getString("problem")),
                id);
    }

    void done(UUID id, int index, long entries, String problem) {
        sql.update(
                "update mortise_erasure_item set state = ?, entries = entries + ?, problem = ? where erasure_id = ? and"
                        + " list_index = ?",
                problem == null ? Item.DONE : Item.FAILED,
                entries,
                problem,
                id,
                index);
    }

    /** The words are forgotten with it. */
    void finish(UUID id, Erasure.State state, Map<String, Object> report) {
        sql.update(
                "update mortise_erasure set state = ?, step = 'end', report = ?, words = null, finished_at = ?, lease_until ="
                        + " null where id = ?",
                state.name(),
                Changes.json(report),
                Instant.now(),
                id);
    }

    Optional<Erasure> find(UUID id) {
        return sql.first(SELECT + " where e.id = ?", ErasureStore::erasure, id);
    }

    List<Erasure> latest(int limit) {
        return sql.query(
                SELECT + " order by e.asked_at desc fetch first " + limit + " rows only", ErasureStore::erasure);
    }

    private static final String SELECT = "select e.*,"
            + " (select count(*) from mortise_erasure_item i where i.erasure_id = e.id) as items,"
            + " (select count(*) from mortise_erasure_item i where i.erasure_id = e.id and i.state <> 'Open') as items_done"
            + " from mortise_erasure e";

    private static Erasure erasure(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new Erasure(
                Sql.uuid(row, "id"),
                Erasure.State.valueOf(row.getString("state")),
                row.getLong("items"),
                row.getLong("items_done"),
                row.getString("asked_by"),
                Sql.instant(row, "asked_at"),
                Sql.instant(row, "finished_at"),
                report == null ? Map.of() : Changes.parse(report));
    }
}
