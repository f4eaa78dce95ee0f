package org.mortise.reporting;

import java.math.BigDecimal;
import org.mortise.api.sales.WinFigures;

/**
 * How opportunities ended.
 *
 * @param winRate won ÷ (won + lost) × 100 in per cent, two decimals; null when nothing was won or lost
 */
public record WinRate(long won, long lost, long open, String winRate) {

    static WinRate of(WinFigures figures) {
        return new WinRate(
                figures.won(),
                figures.lost(),
                figures.open(),
                figures.winRate().map(BigDecimal::toPlainString).orElse(null));
    }
}
