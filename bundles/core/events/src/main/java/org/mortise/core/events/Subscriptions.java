package org.mortise.core.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/**
 * Who is told of what, on all nodes. A subscription begins when its subscriber is seen for the first time and lasts until an
 * administrator ends it: events wait for a subscriber that is away.
 */
final class Subscriptions {

    private final Sql sql;
    private final Transactions transactions;
    private final Map<String, String> written = new HashMap<>();

    Subscriptions(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Names and types, the latter between commas; empty types for all. */
    record Subscription(String name, String types) {

        boolean wants(String recordType) {
            return types.isEmpty() || types.contains("," + recordType + ",");
        }
    }

    List<Subscription> all() {
        return sql.query(
                "select name, types from mortise_subscription order by name",
                row -> new Subscription(row.getString("name"), row.getString("types")));
    }

    /** Makes sure that the subscription of each is in the database. Called by the dispatcher's thread alone. */
    void remember(Iterable<Subscriber> subscribers) {
        for (Subscriber subscriber : subscribers) {
            if (!subscriber.types().equals(written.get(subscriber.name()))) {
                write(subscriber);
                written.put(subscriber.name(), subscriber.types());
            }
        }
    }

    private void write(Subscriber subscriber) {
        if (update(subscriber) > 0) {
            return;
        }
        try {
            transactions.requiresNew(() -> sql.update(
                    "insert into mortise_subscription (name, types, since) values (?, ?, ?)",
                    subscriber.name(),
                    subscriber.types(),
                    Instant.now()));
        } catch (SqlFailure e) {
            // Another node was a moment faster.
            if (!e.duplicateKey()) {
                throw e;
            }
            update(subscriber);
        }
    }

    private int update(Subscriber subscriber) {
        return transactions.requiresNew(() -> sql.update(
                "update mortise_subscription set types = ? where name = ?", subscriber.types(), subscriber.name()));
    }
}
