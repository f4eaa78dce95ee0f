package org.mortise.core.demo;

import java.util.List;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Tells the readiness of the node that demo data was asked for and is not there yet, from the first moment on. Without any
 * reference, because readiness refers to us and the runner to readiness.
 */
@Component(
        service = {DemoState.class, Supplier.class},
        configurationPid = DemoConfiguration.PID,
        property = "mortise.readiness=" + DemoState.NAME)
@Designate(ocd = DemoConfiguration.class)
public final class DemoState implements Supplier<List<String>> {

    static final String NAME = "demo data";

    private final boolean enabled;
    private final double size;
    private volatile String missing;

    @Activate
    public DemoState(DemoConfiguration configuration) {
        this(configuration.enabled(), configuration.size());
    }

    DemoState(boolean enabled, double size) {
        this.enabled = enabled;
        this.size = size;
        this.missing = enabled ? "waits for the modules" : null;
    }

    boolean enabled() {
        return enabled;
    }

    double size() {
        return size;
    }

    void report(String progress) {
        missing = progress;
    }

    void done() {
        missing = null;
    }

    @Override
    public List<String> get() {
        String now = missing;
        return now == null ? List.of() : List.of(now);
    }
}
