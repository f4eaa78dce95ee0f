package org.mortise.core.records.write;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/**
 * Counts up for each field of the type {@code autoNumber}, by a sequence of the database: a number is never given twice, some may
 * be missing, and nobody waits for a counter or for a second connection. Safe for use by many threads.
 */
public final class AutoNumbers {

    private static final long FIRST = 1001;
    private static final int NAME_LENGTH = 60;

    private final Sql sql;
    private final Transactions transactions;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    public AutoNumbers(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Makes the sequences of the type that are not there yet. To be called outside transactions, when the type appears. */
    public void prepare(RecordType type) {
        for (Field field : type.fields()) {
            if (field.type() == FieldType.AUTO_NUMBER) {
                ensure(type.name(), field.name());
            }
        }
    }

    /** @return so many numbers, ascending; in the thread's transaction, which does not give them back when it fails */
    List<Long> take(String type, String field, int count) {
        String sequence = ensure(type, field);
        return sql
                .query(
                        sql.postgres()
                                ? "select nextval('" + sequence + "') from generate_series(1, ?)"
                                : "select next value for " + sequence + " from system_range(1, ?)",
                        row -> row.getLong(1),
                        count)
                .stream()
                .sorted()
                .toList();
    }

    private String ensure(String type, String field) {
        String sequence = name(type, field);
        if (!ready.contains(sequence)) {
            if (!exists(sequence)) {
                // In a transaction of its own, since on H2 a change of the schema would commit the thread's. It happens
                // once
                // a field, and as a rule by prepare(), where no connection is held meanwhile.
                create(sequence, type, field);
            }
            ready.add(sequence);
        }
        return sequence;
    }

    private boolean exists(String sequence) {
        return sql.first(
                        "select 1 from information_schema.sequences where lower(sequence_name) = ?",
                        row -> true,
                        sequence)
                .isPresent();
    }

    private synchronized void create(String sequence, String type, String field) {
        try {
            transactions.requiresNew(() -> {
                // Former versions counted in this table.
                long first = sql.first(
                                "select next_number from mortise_auto_number where record_type = ? and field = ?",
                                row -> row.getLong(1),
                                type,
                                field)
                        .orElse(FIRST);
                return sql.update("create sequence if not exists " + sequence + " start with " + first);
            });
        } catch (SqlFailure e) {
            // Another node was faster.
            if (!exists(sequence)) {
                throw e;
            }
        }
    }

    static String name(String type, String field) {
        String full = "mortise_no_" + snake(type) + "_" + snake(field);
        return full.length() <= NAME_LENGTH
                ? full
                : full.substring(0, NAME_LENGTH - 8) + String.format(Locale.ROOT, "%08x", full.hashCode());
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
