package org.mortise.core.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Asks everything that has to work, at most twice a second however many ask us. Other bundles add what they know: a
 * {@code Supplier} of a collection of texts, with the property {@code mortise.readiness}. Who has to wait for the node asks us in
 * the same way: we are the {@code Supplier} with {@code mortise.missing=node}.
 */
@Component(
        service = {Readiness.class, Supplier.class},
        property = "mortise.missing=node")
public final class Readiness implements Supplier<List<String>> {

    private static final long VALID_NANOS = Duration.ofMillis(500).toNanos();

    private final List<ReadinessCheck> checks;
    private final Map<Supplier<?>, String> contributed = new ConcurrentHashMap<>();
    private final Map<Supplier<?>, String> notes = new ConcurrentHashMap<>();
    private List<String> answer;
    private long answeredAt;

    @Activate
    public Readiness(BundleContext context, @Reference ServiceComponentRuntime components) {
        this(List.of(
                new PlatformCheck(context),
                new DatabaseCheck(context),
                new BundlesCheck(context),
                new ComponentsCheck(context, components),
                new RecordTypesCheck(context)));
    }

    Readiness(List<ReadinessCheck> checks) {
        this.checks = checks;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(mortise.readiness=*)")
    void addContribution(Supplier<?> supplier, Map<String, Object> properties) {
        contributed.put(supplier, String.valueOf(properties.get("mortise.readiness")));
    }

    void removeContribution(Supplier<?> supplier) {
        contributed.remove(supplier);
    }

    /** In the same way, with {@code mortise.degraded}, what is worth knowing about a node that is ready all the same. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(mortise.degraded=*)")
    void addNotes(Supplier<?> supplier, Map<String, Object> properties) {
        notes.put(supplier, String.valueOf(properties.get("mortise.degraded")));
    }

    void removeNotes(Supplier<?> supplier) {
        notes.remove(supplier);
    }

    /** What does not work as it should while the node is ready. */
    List<String> degraded() {
        List<String> texts = new ArrayList<>();
        collect(notes, texts);
        return texts;
    }

    /** What is missing; empty when the node is ready. */
    synchronized List<String> missing() {
        long now = System.nanoTime();
        if (answer == null || now - answeredAt > VALID_NANOS) {
            answer = ask();
            answeredAt = System.nanoTime();
        }
        return answer;
    }

    /** What is missing, as it stands in the answer of {@code /health/ready}. */
    @Override
    public List<String> get() {
        return missing();
    }

    private List<String> ask() {
        List<String> missing = new ArrayList<>();
        for (ReadinessCheck check : checks) {
            try {
                check.look(missing::add);
            } catch (RuntimeException e) {
                // For example a bundle that is uninstalled while it is looked at.
                missing.add(check.getClass().getSimpleName() + ": " + e);
            }
        }
        collect(contributed, missing);
        return List.copyOf(missing);
    }

    private static void collect(Map<Supplier<?>, String> suppliers, List<String> texts) {
        suppliers.forEach((supplier, name) -> {
            if (supplier.get() instanceof Iterable<?> some) {
                some.forEach(text -> texts.add(name + ": " + text));
            }
        });
    }
}
