package org.mortise.core.records.write;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongPredicate;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.security.RecordAction;
import org.mortise.core.capabilities.Capabilities;
import org.mortise.core.capabilities.ServedTypes;
import org.mortise.core.capabilities.ServiceTexts;
import org.mortise.core.guard.PluginCalls;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The preparers and validators that plugins contribute, by record type. One has a say as soon as the fields that its plugin describes
 * are there: it would fail without them, and every write with it. Safe for use by many threads.
 */
public final class Extensions {

    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

    private record Contribution(Object service, ServedTypes types, long bundle) {}

    /** For one validator or preparer and one record. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final long NO_BUNDLE = -1;

    private final List<Contribution> contributions = new CopyOnWriteArrayList<>();
    private final PluginCalls calls;
    private final Capabilities capabilities;
    private final LongPredicate settled;

    /** @param settled whether the types and fields that the bundle of that id describes are there */
    public Extensions(PluginCalls calls, Capabilities capabilities, LongPredicate settled) {
        this.calls = calls;
        this.capabilities = capabilities;
        this.settled = settled;
    }

    /** @param properties of the service; {@code mortise.type} names the record types */
    public void add(Object service, Map<String, ?> properties) {
        Object bundle = properties.get(Constants.SERVICE_BUNDLEID);
        // A preparer changes records, a validator reads them.
        RecordAction action = service instanceof RecordPreparer ? RecordAction.EDIT : RecordAction.READ;
        ServedTypes types =
                new ServedTypes(ServiceTexts.of(properties.get("mortise.type")), action, capabilities.of(service));
        for (String type : types.withheld()) {
            LOG.warn(
                    "{} is not asked about {}: the plugin.json of {} has to name it under uses.records",
                    service.getClass().getName(),
                    type,
                    types.limits().plugin());
        }
        contributions.add(new Contribution(service, types, bundle instanceof Long id ? id : NO_BUNDLE));
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

    private boolean concerns(Contribution contribution, Draft draft) {
        return contribution.types().contains(draft.type.name()) && settled.test(contribution.bundle());
    }

    /** A plugin that fails refuses the write, and the problem says whose fault it is. */
    private void guarded(Object service, String kind, Runnable call) {
        try {
            calls.run(service, kind, service.getClass().getName(), LIMIT, call);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.warn("{} failed on a write", service.getClass().getName(), e);
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "extension-failed",
                    "The write was refused because " + service.getClass().getName()
                            + " failed; tell your administrator.");
        }
    }
}
