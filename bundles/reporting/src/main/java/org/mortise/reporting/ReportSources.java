package org.mortise.reporting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.reporting.ReportRequest;
import org.mortise.api.reporting.ReportSource;
import org.mortise.api.reporting.ReportTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reports that plugins contribute, as they come and go. Safe for many threads. */
@Component(service = ReportSources.class)
public final class ReportSources {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSources.class);
    private static final Duration DESCRIBE = Duration.ofSeconds(2);
    private static final Duration RUN = Duration.ofSeconds(30);

    private final List<Known> sources = new CopyOnWriteArrayList<>();
    private final GuardedCalls calls;

    @Activate
    public ReportSources(@Reference GuardedCalls calls) {
        this.calls = calls;
    }

    /** @param label a key of translations */
    record Known(String name, String label, ReportSource source) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(ReportSource source, Map<String, Object> properties) {
        if (properties.get("mortise.report") instanceof String name
                && name.matches("[a-z][a-z0-9-]*")
                && properties.get("mortise.label") instanceof String label) {
            sources.add(new Known(name, label, source));
        } else {
            LOG.warn(
                    "{} is no report: mortise.report has to be a name in kebab case, and mortise.label a key",
                    source.getClass().getName());
        }
    }

    void removeSource(ReportSource source) {
        sources.removeIf(known -> known.source() == source);
    }

    /** By name; of two of the same name the one that came first. */
    List<Known> all() {
        return sources.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    Optional<Known> find(String name) {
        return sources.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** What the reader can say. Throws as {@link GuardedCalls} does. */
    List<Parameter> parameters(Known report) {
        return calls.ask(
                call(report, DESCRIBE), () -> List.copyOf(report.source().parameters()));
    }

    /**
     * In the name of the caller. Throws as {@link GuardedCalls} does.
     *
     * @param said by name, as it stands in the address; INVALID when it does not fit
     */
    ReportTable run(Known report, Map<String, String> said) {
        Parameters parameters = Parameters.of(parameters(report), said, "");
        return calls.ask(
                call(report, RUN), () -> TableCheck.checked(report.source().run(new ReportRequest(parameters))));
    }

    private static GuardedCall call(Known report, Duration limit) {
        return new GuardedCall(report.source(), "report", report.name(), limit);
    }
}
