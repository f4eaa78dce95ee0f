package org.mortise.api.records;

import java.math.BigDecimal;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An amount in a currency.
 *
 * @param amount never null
 * @param currency ISO 4217 code in capitals; never null
 */
@ProviderType
public record Money(BigDecimal amount, String currency) {

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }
}
