package org.mortise.core.scores.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mortise.api.security.RecordAction;
import org.mortise.core.capabilities.PluginLimits;
import org.mortise.core.capabilities.ServedTypes;
import org.mortise.core.capabilities.ServiceTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service of a plugin and what its properties say.
 *
 * @param name unique in the installation
 * @param types of which it is asked
 */
record Contribution<T>(T service, String name, ServedTypes types, Map<String, Object> properties) {

    private static final Logger LOG = LoggerFactory.getLogger(Contribution.class);

    /**
     * @param limits of the plugin that it belongs to; null for none
     * @return empty, and the log says why, when a property is missing
     */
    static <T> Optional<Contribution<T>> of(
            T service, PluginLimits limits, Map<String, Object> properties, String nameKey, List<String> required) {
        for (String key : required) {
            if (ServiceTexts.of(properties.get(key)).isEmpty()) {
                LOG.warn(
                        "{} is not asked: it has no property {}",
                        service.getClass().getName(),
                        key);
                return Optional.empty();
            }
        }
        String name = ServiceTexts.of(properties.get(nameKey)).get(0);
        return Optional.of(new Contribution<>(
                service, name, served(name, ServiceTexts.of(properties.get("mortise.type")), limits), properties));
    }

    /** It is given whole records. */
    private static ServedTypes served(String name, List<String> types, PluginLimits limits) {
        ServedTypes served = new ServedTypes(types, RecordAction.READ, limits);
        if (!served.withheld().isEmpty()) {
            LOG.warn(
                    "{} is asked of {} about {} alone: its plugin.json has to name the others under uses.records",
                    name,
                    types,
                    served.granted());
        }
        return served;
    }

    /** Of a property that has to be there. */
    String text(String key) {
        return ServiceTexts.of(properties.get(key)).get(0);
    }

    int number(String key, int otherwise) {
        return properties.get(key) instanceof Number number ? number.intValue() : otherwise;
    }
}
