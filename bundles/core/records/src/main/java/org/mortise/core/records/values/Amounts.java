package org.mortise.core.records.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.Field;
import org.mortise.api.records.Money;

/** Money: an amount and its currency. */
final class Amounts {

    private final Values values;

    Amounts(Values values) {
        this.values = values;
    }

    Object read(Field field, Object value, String path) {
        if (value instanceof Money money) {
            // Services give it in this form, and nobody has looked at the currency yet.
            if (!Currencies.known(money.currency())) {
                return values.refuse(path + ".currency", "must be an ISO 4217 code such as EUR");
            }
            return inRange(field, money, path);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return values.refuse(path, "must be an amount and a currency: {\"amount\":\"12.50\",\"currency\":\"EUR\"}");
        }
        int before = values.refusals();
        values.unknown(map, List.of("amount", "currency"), path);
        Object amount = Values.empty(map.get("amount"))
                ? values.refuse(path + ".amount", "is missing")
                : new Numbers(values).decimal(map.get("amount"), path + ".amount");
        Object currency = map.get("currency");
        if (!(currency instanceof String code) || !Currencies.known(code)) {
            values.refuse(path + ".currency", "must be an ISO 4217 code such as EUR");
        }
        return values.refusals() > before
                ? Values.REFUSED
                : inRange(field, new Money((BigDecimal) amount, (String) currency), path);
    }

    private Object inRange(Field field, Money money, String path) {
        Object amount = new Numbers(values).checked(field, money.amount(), path + ".amount");
        return amount == Values.REFUSED ? Values.REFUSED : new Money((BigDecimal) amount, money.currency());
    }
}
