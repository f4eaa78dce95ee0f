package org.mortise.api.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How opportunities ended.
 *
 * @param won number of those in a stage that is won
 * @param lost number of those in a stage that is closed and not won
 * @param open number of the others
 */
@ProviderType
public record WinFigures(long won, long lost, long open) {

    /** won ÷ (won + lost) × 100, with two decimals; empty when nothing was won or lost yet. */
    public Optional<BigDecimal> winRate() {
        long closed = won + lost;
        return closed == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(won * 100).divide(BigDecimal.valueOf(closed), 2, RoundingMode.HALF_UP));
    }
}
