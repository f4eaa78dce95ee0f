package org.mortise.core.records.write;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordValidator;
import org.mortise.core.guard.PluginCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The preparers and validators that plugins contribute, by record type. Safe for use by many threads. */
public final class Extensions {

    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

    private record Contribution(Object service, Collection<String> types) {}

    /** For one validator or preparer and one record. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final List<Contribution> contributions = new CopyOnWriteArrayList<>();
    private final PluginCalls calls;

    public Extensions(PluginCalls calls) {
        this.calls = calls;
    }

    /** @param properties of the service; {@code mortise.type} names the record types */
    public void add(Object service, Map<String, ?> properties) {
        contributions.add(new Contribution(service, names(properties.get("mortise.type"))));
    }

    public void remove(Object service) {
        contributions.removeIf(contribution -> contribution.service() == service);
    }

    void prepare(Draft draft) {
        for (Contribution contribution : contributions) {
            if (contribution.service() instanceof RecordPreparer preparer && concerns(contribution, draft)) {
                guarded(preparer, "preparer", () -> preparer.prepare(draft));
            }
        }
    }

    void validate(Draft draft) {
        for (Contribution contribution : contributions) {
            if (contribution.service() instanceof RecordValidator validator && concerns(contribution, draft)) {
                guarded(validator, "validator", () -> validator.validate(draft));
            }
        }
    }

    private static boolean concerns(Contribution contribution, Draft draft) {
        return contribution.types().contains(draft.type.name())
                || contribution.types().contains(RecordValidator.EVERY_TYPE);
    }

    /** A plugin that fails refuses the write, and the problem says whose fault it is. */
    private void guarded(Object service, String kind, Runnable call) {
        try {
            calls.run(service, kind, service.getClass().getName(), LIMIT, call);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("{} failed on a write", service.getClass().getName(), e);
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "extension-failed",
                    "The write was refused because " + service.getClass().getName()
                            + " failed; tell your administrator.");
        }
    }

    private static Collection<String> names(Object property) {
        if (property instanceof String name) {
            return List.of(name);
        }
        if (property instanceof String[] several) {
            return List.of(several);
        }
        if (property instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        return List.of();
    }
}
