package org.mortise.core.events;

import java.time.Instant;
import java.util.Arrays;
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
    private final Map<String, Subscription> written = new HashMap<>();

    Subscriptions(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** A name; record types, kinds of events and names of fields, each between commas, empty for all. */
    record Subscription(String name, String types, String kinds, String fields) {

        boolean wants(String recordType, String kind) {
            return has(types, recordType) && has(kinds, kind);
        }

        /** Whether it depends on what the event changed, too. */
        boolean asksForFields(String kind) {
            return !fields.isEmpty() && (kind.equals("created") || kind.equals("updated"));
        }

        List<String> fieldNames() {
            return Arrays.stream(fields.split(","))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        private static boolean has(String list, String word) {
            return list.isEmpty() || list.contains("," + word + ",");
        }
    }

    List<Subscription> all() {
        return sql.query(
                "select name, types, kinds, fields from mortise_subscription order by name",
                row -> new Subscription(
                        row.getString("name"),
                        text(row.getString("types")),
                        text(row.getString("kinds")),
                        text(row.getString("fields"))));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Makes sure that the subscription of each is in the database. Called by the dispatcher's thread alone. */
    void remember(Iterable<Subscriber> subscribers) {
        for (Subscriber subscriber : subscribers) {
            Subscription wanted = subscriber.subscription();
            if (!wanted.equals(written.get(wanted.name()))) {
                write(wanted);
                written.put(wanted.name(), wanted);
            }
        }
    }

    private void write(Subscription wanted) {
        if (update(wanted) > 0) {
            return;
        }
        try {
            transactions.requiresNew(() -> sql.update(
                    "insert into mortise_subscription (name, types, kinds, fields, since) values (?, ?, ?, ?, ?)",
                    wanted.name(),
                    wanted.types(),
                    wanted.kinds(),
                    wanted.fields(),
                    Instant.now()));
        } catch (SqlFailure e) {
            // Another node was a moment faster.
            if (!e.duplicateKey()) {
                throw e;
            }
            update(wanted);
        }
    }

    private int update(Subscription wanted) {
        return transactions.requiresNew(() -> sql.update(
                "update mortise_subscription set types = ?, kinds = ?, fields = ? where name = ?",
                wanted.types(),
                wanted.kinds(),
                wanted.fields(),
                wanted.name()));
    }
}
