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
 * Asks everything that has to work, at most some times a second however many ask us; while the platform itself still
 * starts nothing else is asked, since every look would only slow down the start. Other bundles add what they know: a
 * {@code Supplier} of a collection of texts, with the property {@code mortise.readiness}. Who has to wait for the node asks us in
 * the same way: we are the {@code Supplier} with {@code mortise.missing=node}.
 */
@Component(
        service = {Readiness.class, Supplier.class},
        property = "mortise.missing=node")
public final class Readiness implements Supplier<List<String>> {

    private static final long READY_VALID_NANOS = Duration.ofMillis(500).toNanos();
    private static final long MISSING_VALID_NANOS = Duration.ofMillis(50).toNanos();

    private final ReadinessCheck platform;
    private final List<ReadinessCheck> checks;
    private final Map<Supplier<?>, String> contributed = new ConcurrentHashMap<>();
    private final Map<Supplier<?>, String> notes = new ConcurrentHashMap<>();
    private List<String> answer;
    private long answeredAt;

    @Activate
    public Readiness(BundleContext context, @Reference ServiceComponentRuntime components) {
        this(
                new PlatformCheck(context),
                List.of(
                        new DatabaseCheck(context),
                        new BundlesCheck(context),
                        new ComponentsCheck(context, components),
                        new RecordTypesCheck(context)));
    }

    Readiness(ReadinessCheck platform, List<ReadinessCheck> checks) {
        this.platform = platform;
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
        if (answer == null || now - answeredAt > (answer.isEmpty() ? READY_VALID_NANOS : MISSING_VALID_NANOS)) {
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
        look(platform, missing);
        if (missing.isEmpty()) {
            checks.forEach(check -> look(check, missing));
            collect(contributed, missing);
        }
        return List.copyOf(missing);
    }

    private static void look(ReadinessCheck check, List<String> missing) {
        try {
            check.look(missing::add);
        } catch (RuntimeException e) {
            // For example a bundle that is uninstalled while it is looked at.
            missing.add(check.getClass().getSimpleName() + ": " + e);
        }
    }

    private static void collect(Map<Supplier<?>, String> suppliers, List<String> texts) {
        suppliers.forEach((supplier, name) -> {
            if (supplier.get() instanceof Iterable<?> some) {
                some.forEach(text -> texts.add(name + ": " + text));
            }
        });
    }
}
