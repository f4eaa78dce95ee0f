package org.mortise.core.scores.code;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service of a plugin and what its properties say.
 *
 * @param name unique in the installation
 * @param types names of record types
 */
record Contribution<T>(T service, String name, List<String> types, Map<String, Object> properties) {

    private static final Logger LOG = LoggerFactory.getLogger(Contribution.class);

    /** @return empty, and the log says why, when a property is missing */
    static <T> Optional<Contribution<T>> of(
            T service, Map<String, Object> properties, String nameKey, List<String> required) {
        for (String key : required) {
            if (texts(properties.get(key)).isEmpty()) {
                LOG.warn(
                        "{} is not asked: it has no property {}",
                        service.getClass().getName(),
                        key);
                return Optional.empty();
            }
        }
        return Optional.of(new Contribution<>(
                service, texts(properties.get(nameKey)).get(0), texts(properties.get("mortise.type")), properties));
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
