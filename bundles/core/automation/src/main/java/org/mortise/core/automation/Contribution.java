package org.mortise.core.automation;

import java.time.Duration;
import java.util.Collection;
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

/**
 * A condition or an action, and what its properties say.
 *
 * @param plugin id of the plugin that it comes from; null for a part of the platform
 * @param kind {@code condition} or {@code action}
 * @param types names of record types, or {@link #EVERY_TYPE}
 * @param label a key of translations
 * @param limits of the plugin that it belongs to; null for none
 */
record Contribution<T>(
        T service,
        String plugin,
        String kind,
        String name,
        List<String> types,
        String label,
        PluginLimits limits,
        Function<T, List<Parameter>> described) {

    static final String EVERY_TYPE = "*";

    private static final Duration DESCRIBE = Duration.ofSeconds(2);

    /** Empty when a property is missing. */
    static <T> Optional<Contribution<T>> of(
            T service,
            String plugin,
            String kind,
            Map<String, Object> properties,
            PluginLimits limits,
            Function<T, List<Parameter>> described) {
        List<String> types = texts(properties.get("mortise.type"));
        return properties.get("mortise." + kind) instanceof String name
                        && properties.get("mortise.label") instanceof String label
                        && !types.isEmpty()
                ? Optional.of(new Contribution<>(service, plugin, kind, name, types, label, limits, described))
                : Optional.empty();
    }

    /** It is given whole records, hence only of types that its plugin reads. */
    boolean appliesTo(String type) {
        return (types.contains(type) || types.contains(EVERY_TYPE))
                && (limits == null || limits.allows(type, RecordAction.READ));
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

    private static List<String> texts(Object property) {
        if (property instanceof String one) {
            return List.of(one);
        }
        if (property instanceof String[] several) {
            return List.of(several);
        }
        return property instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
