package org.mortise.core.operation;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.model.registry.Collector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mortise.core.guard.CallFigures;
import org.mortise.core.guard.PluginCalls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What the calls into the code of plugins came to, by plugin and kind of extension. */
@Component(
        service = {},
        immediate = true)
public final class PluginMetrics {

    private static final String PREFIX = "mortise_plugin_";

    private final Metrics metrics;
    private final PluginCalls calls;
    private final List<Collector> collectors = new ArrayList<>();

    @Activate
    public PluginMetrics(@Reference Metrics metrics, @Reference PluginCalls calls) {
        this.metrics = metrics;
        this.calls = calls;
        counter("calls", "Calls into the code of plugins", CallFigures::calls);
        counter("failures", "Calls into the code of plugins that failed", CallFigures::failures);
        counter("overdue", "Calls into the code of plugins that were over their time", CallFigures::overdue);
        counter("seconds", "Seconds spent in the code of plugins", CallFigures::seconds);
    }

    @Deactivate
    void deactivate() {
        collectors.forEach(metrics.registry()::unregister);
    }

    private void counter(String name, String help, ToDoubleFunction<CallFigures> value) {
        collectors.add(CounterWithCallback.builder()
                .name(PREFIX + name)
                .help(help)
                .labelNames("plugin", "kind")
                .callback(callback -> calls.figures()
                        .forEach(each -> callback.call(value.applyAsDouble(each), each.plugin(), each.kind())))
                .register(metrics.registry()));
    }
}
