package org.mortise.core.scores.code;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.scores.Classification;
import org.mortise.api.scores.Classifier;
import org.mortise.api.scores.ClassifierRequest;
import org.mortise.core.capabilities.Capabilities;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The classifiers that are there, and what they suggest for a record. Safe for many threads. */
@Component(service = Classifiers.class)
public final class Classifiers {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final List<Contribution<Classifier>> classifiers = new CopyOnWriteArrayList<>();
    private final GuardedCalls calls;
    private final Capabilities capabilities;

    @Activate
    public Classifiers(@Reference GuardedCalls calls, @Reference Capabilities capabilities) {
        this.calls = calls;
        this.capabilities = capabilities;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addClassifier(Classifier classifier, Map<String, Object> properties) {
        Contribution.of(
                        classifier,
                        capabilities.of(classifier),
                        properties,
                        "mortise.classifier",
                        List.of("mortise.classifier", "mortise.type", "mortise.field"))
                .ifPresent(classifiers::add);
    }

    public void removeClassifier(Classifier classifier) {
        classifiers.removeIf(each -> each.service() == classifier);
    }

    /**
     * What one classifier says of one field.
     *
     * @param values the likeliest first; empty when it cannot tell, or failed
     * @param problem why it failed; null when it did not
     */
    public record Answer(String classifier, Field field, List<Classification> values, String problem) {}

    /**
     * In the name of the caller, by field and name.
     *
     * @param type as the caller knows it: he is told nothing of fields that he does not know
     */
    public List<Answer> of(RecordData record, RecordType type) {
        return classifiers.stream()
                .filter(classifier -> classifier.types().contains(type.name()))
                .sorted((one, other) -> key(one).compareTo(key(other)))
                .flatMap(classifier -> field(classifier, type).stream().map(field -> answer(classifier, field, record)))
                .toList();
    }

    private static String key(Contribution<Classifier> classifier) {
        return classifier.text("mortise.field") + " " + classifier.name();
    }

    private static Optional<Field> field(Contribution<Classifier> classifier, RecordType type) {
        return type.field(classifier.text("mortise.field")).filter(SuggestedValues::fits);
    }

    private Answer answer(Contribution<Classifier> classifier, Field field, RecordData record) {
        try {
            List<Classification> values = calls.ask(
                    new GuardedCall(classifier.service(), "classifier", classifier.name(), LIMIT),
                    () -> SuggestedValues.checked(classifier.service().classify(new ClassifierRequest(record)), field));
            return new Answer(classifier.name(), field, values, null);
        } catch (ProblemException e) {
            return new Answer(classifier.name(), field, List.of(), e.detail());
        }
    }
}
