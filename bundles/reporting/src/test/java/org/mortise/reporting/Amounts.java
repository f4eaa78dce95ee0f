package org.mortise.reporting;

import java.math.BigDecimal;
import org.mortise.api.records.Money;

/** Short words for money in tests. */
final class Amounts {

    private Amounts() {}

    static Money eur(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
