package org.mortise.core.scores.code;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.security.RecordAction;
import org.mortise.core.capabilities.PluginLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service of a plugin and what its properties say.
 *
 * @param name unique in the installation
 * @param types names of record types, of those that its plugin reads
 */
record Contribution<T>(T service, String name, List<String> types, Map<String, Object> properties) {

    private static final Logger LOG = LoggerFactory.getLogger(Contribution.class);

    /**
     * @param limits of the plugin that it belongs to; null for none
     * @return empty, and the log says why, when a property is missing
     */
    static <T> Optional<Contribution<T>> of(
            T service, PluginLimits limits, Map<String, Object> properties, String nameKey, List<String> required) {
        for (String key : required) {
            if (texts(properties.get(key)).isEmpty()) {
                LOG.warn(
                        "{} is not asked: it has no property {}",
                        service.getClass().getName(),
                        key);
                return Optional.empty();
            }
        }
        String name = texts(properties.get(nameKey)).get(0);
        return Optional.of(new Contribution<>(
                service, name, granted(name, texts(properties.get("mortise.type")), limits), properties));
    }

    /** It is given whole records. */
    private static List<String> granted(String name, List<String> types, PluginLimits limits) {
        List<String> granted = types.stream()
                .filter(type -> limits == null || limits.allows(type, RecordAction.READ))
                .toList();
        if (granted.size() < types.size()) {
            LOG.warn(
                    "{} is asked of {} about {} alone: its plugin.json has to name the others under uses.records",
                    name,
                    types,
                    granted);
        }
        return granted;
    }

    /** Of a property that has to be there. */
    String text(String key) {
        return texts(properties.get(key)).get(0);
    }

    int number(String key, int otherwise) {
        return properties.get(key) instanceof Number number ? number.intValue() : otherwise;
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
