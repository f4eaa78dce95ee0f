package org.mortise.core.automation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mortise.api.parameters.Parameter;
import org.mortise.api.parameters.Parameters;
import org.mortise.api.plugins.GuardedCall;
import org.mortise.api.plugins.GuardedCalls;
import org.mortise.api.security.RecordAction;
import org.mortise.core.capabilities.PluginLimits;
import org.mortise.core.capabilities.ServedTypes;
import org.mortise.core.capabilities.ServiceTexts;

/**
 * A condition or an action, and what its properties say.
 *
 * @param plugin id of the plugin that it comes from; null for a part of the platform
 * @param kind {@code condition} or {@code action}
 * @param types for which it is
 * @param label a key of translations
 */
record Contribution<T>(
        T service,
        String plugin,
        String kind,
        String name,
        ServedTypes types,
        String label,
        Function<T, List<Parameter>> described) {

    private static final Duration DESCRIBE = Duration.ofSeconds(2);

    /**
     * Empty when a property is missing.
     *
     * @param limits of the plugin that it belongs to; null for none
     */
    static <T> Optional<Contribution<T>> of(
            T service,
            String plugin,
            String kind,
            Map<String, Object> properties,
            PluginLimits limits,
            Function<T, List<Parameter>> described) {
        // It is given whole records, hence only of types that its plugin reads.
        ServedTypes types = new ServedTypes(ServiceTexts.of(properties.get("mortise.type")), RecordAction.READ, limits);
        return properties.get("mortise." + kind) instanceof String name
                        && properties.get("mortise.label") instanceof String label
                        && !types.named().isEmpty()
                ? Optional.of(new Contribution<>(service, plugin, kind, name, types, label, described))
                : Optional.empty();
    }

    GuardedCall call(Duration limit) {
        return new GuardedCall(service, kind, name, limit);
    }

    /** What has to be said for it. Throws as {@link GuardedCalls} does. */
    List<Parameter> parameters(GuardedCalls calls) {
        return calls.ask(call(DESCRIBE), () -> List.copyOf(described.apply(service)));
    }

    /** INVALID when what was said does not fit. */
    Parameters parameters(GuardedCalls calls, Map<String, ?> said, String prefix) {
        return Parameters.of(parameters(calls), said, prefix);
    }
}
