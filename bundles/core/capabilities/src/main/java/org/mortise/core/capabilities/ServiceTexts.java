package org.mortise.core.capabilities;

import java.util.Collection;
import java.util.List;

/** The texts of a service property, which may be one, several, or missing. */
public final class ServiceTexts {

    private ServiceTexts() {}

    /** @param property null when it is missing */
    public static List<String> of(Object property) {
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
