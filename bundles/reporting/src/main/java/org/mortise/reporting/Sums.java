package org.mortise.reporting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mortise.api.records.Money;

/** Adds up counts and amounts by a key and by currency: what is in two currencies is never one sum. */
final class Sums<K> {

    private final Map<Key<K>, Sum> sums = new LinkedHashMap<>();

    /** @param currency null for what has no amount */
    record Key<K>(K key, String currency) {}

    /** @param amount null for what has no amount */
    record Sum(long count, BigDecimal amount) {

        private Sum plus(Sum other) {
            return new Sum(count + other.count, amount == null ? other.amount : amount.add(other.amount));
        }
    }

    /** What takes the rows of a sum, in the order in which their keys first came. */
    interface Row<K, T> {
        T of(K key, long count, Money amount);
    }

    /** @param amount may be null */
    void add(K key, long count, Money amount) {
        sums.merge(
                new Key<>(key, amount == null ? null : amount.currency()),
                new Sum(count, amount == null ? null : amount.amount()),
                Sum::plus);
    }

    <T> List<T> rows(Row<K, T> row) {
        return sums.entrySet().stream()
                .map(entry -> row.of(
                        entry.getKey().key(),
                        entry.getValue().count(),
                        money(entry.getValue().amount(), entry.getKey().currency())))
                .toList();
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, Objects.requireNonNull(currency));
    }
}
