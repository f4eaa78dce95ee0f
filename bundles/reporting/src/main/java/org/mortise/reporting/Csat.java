package org.mortise.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.mortise.api.records.Reference;
import org.mortise.api.support.Satisfaction;
import org.mortise.api.support.SatisfactionFigures;

/**
 * CSAT = satisfied responses (4 and 5) ÷ all responses × 100 %, two decimals; null where there are no responses.
 *
 * @param byAgent one row an agent; agent null for cases that nobody owned
 * @param byMonth one row a month in which somebody responded, such as {@code 2026-03}
 */
public record Csat(long responses, long satisfied, String csat, List<Agent> byAgent, List<Month> byMonth) {

    public record Agent(Reference agent, long responses, long satisfied, String csat) {}

    public record Month(String month, long responses, long satisfied, String csat) {}

    static Csat of(SatisfactionFigures figures) {
        Satisfaction total = figures.total();
        return new Csat(
                total.responses(),
                total.satisfied(),
                percent(total),
                figures.byAgent().stream()
                        .map(row -> agent(row.agent(), row.satisfaction()))
                        .toList(),
                figures.byMonth().stream()
                        .map(row -> month(row.month().toString(), row.satisfaction()))
                        .toList());
    }

    private static Agent agent(Reference agent, Satisfaction satisfaction) {
        return new Agent(agent, satisfaction.responses(), satisfaction.satisfied(), percent(satisfaction));
    }

    private static Month month(String month, Satisfaction satisfaction) {
        return new Month(month, satisfaction.responses(), satisfaction.satisfied(), percent(satisfaction));
    }

    private static String percent(Satisfaction satisfaction) {
        return satisfaction.csat().map(BigDecimal::toPlainString).orElse(null);
    }
}
