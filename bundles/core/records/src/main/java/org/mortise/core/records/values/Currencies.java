package org.mortise.core.records.values;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The currency codes that the JDK knows. */
final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    static boolean known(String code) {
        return CODES.contains(code);
    }
}
