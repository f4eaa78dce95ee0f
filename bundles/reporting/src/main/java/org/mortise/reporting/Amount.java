package org.mortise.reporting;

import java.math.BigDecimal;
import org.mortise.api.records.Money;

/** Money as it stands in JSON: the amount as a string with at least two decimals. */
public record Amount(String amount, String currency) {

    /** @param money null stays null */
    static Amount of(Money money) {
        if (money == null) {
            return null;
        }
        BigDecimal stripped = money.amount().stripTrailingZeros();
        BigDecimal shown = stripped.scale() < 2 ? stripped.setScale(2) : stripped;
        return new Amount(shown.toPlainString(), money.currency());
    }
}
