package org.mortise.core.scores.code;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.ScoreRequest;
import org.mortise.api.scores.Scorer;
import org.mortise.core.capabilities.Capabilities;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The scorers that are there, and what they say of a record. Safe for many threads. */
@Component(service = Scorers.class)
public final class Scorers {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MOST_REASONS = 50;

    private final List<Contribution<Scorer>> scorers = new CopyOnWriteArrayList<>();
    private final GuardedCalls calls;
    private final Capabilities capabilities;

    @Activate
    public Scorers(@Reference GuardedCalls calls, @Reference Capabilities capabilities) {
        this.calls = calls;
        this.capabilities = capabilities;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addScorer(Scorer scorer, Map<String, Object> properties) {
        Contribution.of(
                        scorer,
                        capabilities.of(scorer),
                        properties,
                        "mortise.scorer",
                        List.of("mortise.scorer", "mortise.type", "mortise.label"))
                .ifPresent(scorers::add);
    }

    public void removeScorer(Scorer scorer) {
        scorers.removeIf(each -> each.service() == scorer);
    }

    /**
     * What one scorer says.
     *
     * @param label a key of translations, as the texts of the reasons
     * @param value null when the scorer failed
     * @param problem why there is no value; null when there is one
     */
    public record Answer(
            String name,
            String label,
            int min,
            int max,
            BigDecimal value,
            List<Score.Reason> reasons,
            String problem) {}

    public boolean has(String type) {
        return of(type).findAny().isPresent();
    }

    /**
     * In the name of the caller; by name, without those that have nothing to say.
     *
     * @param type as the caller knows it: reasons about fields that he does not know are left out
     */
    public List<Answer> of(RecordData record, RecordType type) {
        return of(record.type())
                .map(scorer -> answer(scorer, record, type))
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<Contribution<Scorer>> of(String type) {
        return scorers.stream()
                .filter(scorer -> scorer.types().contains(type))
                .sorted((one, other) -> one.name().compareTo(other.name()));
    }

    private Answer answer(Contribution<Scorer> scorer, RecordData record, RecordType type) {
        int min = scorer.number("mortise.min", 0);
        int max = scorer.number("mortise.max", 100);
        String label = scorer.text("mortise.label");
        try {
            Score score = calls.ask(
                    new GuardedCall(scorer.service(), "scorer", scorer.name(), LIMIT),
                    () -> checked(scorer.service().score(new ScoreRequest(record)), min, max));
            if (score == null) {
                return null;
            }
            List<Score.Reason> reasons = score.reasons().stream()
                    .filter(reason -> type.field(reason.field()).isPresent())
                    .toList();
            return new Answer(scorer.name(), label, min, max, score.value(), reasons, null);
        } catch (ProblemException e) {
            return new Answer(scorer.name(), label, min, max, null, List.of(), e.detail());
        }
    }

    private static Score checked(Score score, int min, int max) {
        if (score != null
                && (score.value().compareTo(BigDecimal.valueOf(min)) < 0
                        || score.value().compareTo(BigDecimal.valueOf(max)) > 0)) {
            throw new IllegalStateException(score.value() + " is not between " + min + " and " + max);
        }
        if (score != null && score.reasons().size() > MOST_REASONS) {
            throw new IllegalStateException(score.reasons().size() + " reasons; " + MOST_REASONS + " are allowed");
        }
        return score;
    }
}
