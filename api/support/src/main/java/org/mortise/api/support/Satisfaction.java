package org.mortise.api.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A number of CSAT responses. Figures of several groups are added up by {@link #plus}, never by averaging their percentages.
 *
 * @param responses how many customers gave a rating
 * @param satisfied how many of them gave 4 or 5
 */
@ProviderType
public record Satisfaction(long responses, long satisfied) {

    public static final Satisfaction NONE = new Satisfaction(0, 0);

    /** The lowest rating of a satisfied customer. */
    public static final int SATISFIED_FROM = 4;

    /** What so many responses with one rating count for. */
    public static Satisfaction of(long rating, long responses) {
        return new Satisfaction(responses, rating >= SATISFIED_FROM ? responses : 0);
    }

    public Satisfaction plus(Satisfaction other) {
        return new Satisfaction(responses + other.responses, satisfied + other.satisfied);
    }

    /** CSAT in per cent: satisfied ÷ responses × 100, with two decimals; empty when there are no responses. */
    public Optional<BigDecimal> csat() {
        return responses == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(satisfied)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(responses), 2, RoundingMode.HALF_UP));
    }
}
