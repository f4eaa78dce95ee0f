package org.mortise.core.imports.mapping;

import java.math.BigDecimal;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;

/** An amount whose currency may stand in another column, in the mapping, or in the record that is there. */
final class MoneyParts implements Parts {

    private final String field;
    private BigDecimal amount;
    private String currency;
    private String otherwise;

    MoneyParts(String field) {
        this.field = field;
    }

    void amount(BigDecimal number, String ownCurrency, String defaultCurrency) {
        this.amount = number;
        this.currency = ownCurrency == null ? currency : ownCurrency;
        this.otherwise = defaultCurrency;
    }

    void currency(String code) {
        this.currency = code;
    }

    @Override
    public Object complete(RecordData existing) {
        Money old = existing == null ? null : existing.money(field);
        if (amount == null) {
            // A currency alone is no money; beside an amount that is there it changes it.
            return old == null || currency == null ? old : new Money(old.amount(), currency);
        }
        String code = currency != null ? currency : otherwise != null ? otherwise : old == null ? null : old.currency();
        if (code == null) {
            throw new UnreadableCell("the amount has no currency; name one in the mapping");
        }
        return new Money(amount, code);
    }
}
