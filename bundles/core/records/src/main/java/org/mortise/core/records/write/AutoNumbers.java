package org.mortise.core.records.write;

import org.mortise.api.records.Transactions;
import org.mortise.core.persistence.Sql;
import org.mortise.core.persistence.SqlFailure;

/** Counts up for each field of the type {@code autoNumber}; a number is never given twice, and some may be missing. */
final class AutoNumbers {

    private static final long FIRST = 1001;

    private final Sql sql;
    private final Transactions transactions;

    AutoNumbers(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Takes numbers in a transaction of its own, so that the counter's row is not held by long writes.
     *
     * @return the first of so many consecutive numbers
     */
    long take(String type, String field, int count) {
        try {
            return transactions.requiresNew(() -> next(type, field, count));
        } catch (SqlFailure e) {
            if (e.duplicateKey()) {
                // Two made the counter's row at once; it is there now.
                return transactions.requiresNew(() -> next(type, field, count));
            }
            throw e;
        }
    }

    private long next(String type, String field, int count) {
        Long next = sql.first(
                        "select next_number from mortise_auto_number where record_type = ? and field = ? for update",
                        row -> row.getLong(1),
                        type,
                        field)
                .orElse(null);
        if (next == null) {
            sql.update(
                    "insert into mortise_auto_number (record_type, field, next_number) values (?, ?, ?)",
                    type,
                    field,
                    FIRST + count);
            return FIRST;
        }
        sql.update(
                "update mortise_auto_number set next_number = ? where record_type = ? and field = ?",
                next + count,
                type,
                field);
        return next;
    }
}
