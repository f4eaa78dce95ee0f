package org.mortise.support;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Function;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Group;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;
import org.mortise.api.support.AgentSatisfaction;
import org.mortise.api.support.MonthlySatisfaction;
import org.mortise.api.support.Satisfaction;
import org.mortise.api.support.SatisfactionFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The database counts responses by rating; what is satisfied is decided here. */
@Component
public final class SatisfactionFiguresService implements SatisfactionFigures {

    private static final String MONTH = "month(respondedAt)";
    private static final Comparator<AgentSatisfaction> BY_NAME = Comparator.comparing(
            AgentSatisfaction::agent,
            Comparator.nullsLast(Comparator.comparing(Reference::name, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Reference::id)));

    /** A map key for the agent of cases that nobody owned. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Records records;

    @Activate
    public SatisfactionFiguresService(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    @Override
    public Satisfaction total() {
        Satisfaction[] total = {Satisfaction.NONE};
        count(List.of("rating"), (group, satisfaction) -> total[0] = total[0].plus(satisfaction));
        return total[0];
    }

    @Override
    public List<AgentSatisfaction> byAgent() {
        Map<UUID, AgentSatisfaction> agents = new LinkedHashMap<>();
        count(List.of("agent", "rating"), (group, satisfaction) -> {
            Reference agent = (Reference) group.keys().get("agent");
            agents.merge(
                    agent == null ? NOBODY : agent.id(),
                    new AgentSatisfaction(agent, satisfaction),
                    (a, b) -> new AgentSatisfaction(agent, a.satisfaction().plus(b.satisfaction())));
        });
        List<AgentSatisfaction> rows = new ArrayList<>(agents.values());
        rows.sort(BY_NAME);
        return rows;
    }

    @Override
    public List<MonthlySatisfaction> byMonth() {
        Map<YearMonth, Satisfaction> months = new TreeMap<>();
        count(List.of(MONTH, "rating"), (group, satisfaction) -> {
            Object month = group.keys().get(MONTH);
            if (month != null) {
                months.merge(YearMonth.parse(month.toString()), satisfaction, Satisfaction::plus);
            }
        });
        List<MonthlySatisfaction> rows = new ArrayList<>();
        months.forEach((month, satisfaction) -> rows.add(new MonthlySatisfaction(month, satisfaction)));
        return rows;
    }

    private void count(List<String> groups, BiConsumer<Group, Satisfaction> consumer) {
        Measure count = new Measure(Function.COUNT, SystemFields.ID);
        for (Group group : records.aggregate(new Aggregation("csatResponse", null, groups, List.of(count)))) {
            long rating = ((Number) group.keys().get("rating")).longValue();
            long responses = (Long) group.value(Function.COUNT, SystemFields.ID);
            consumer.accept(group, Satisfaction.of(rating, responses));
        }
    }
}
