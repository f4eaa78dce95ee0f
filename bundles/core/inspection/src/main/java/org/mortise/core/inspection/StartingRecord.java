package org.mortise.core.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A record that a plugin brings.
 *
 * @param file its path within the plugin
 * @param place of it within the file, as {@code records[2]}
 * @param externalId begins with the plugin's id and a dot
 * @param values by the name of the field, as clients write them; a reference may be an object with an {@code externalId}
 */
public record StartingRecord(String file, String place, String type, String externalId, Map<String, Object> values) {

    /** Where something of it stands, for people. */
    public String at(String key) {
        return file + ": " + place + (key.isEmpty() ? "" : "." + key);
    }

    /** The same without the values of some fields. */
    public StartingRecord without(Predicate<String> field) {
        Map<String, Object> left = new LinkedHashMap<>(values);
        left.keySet().removeIf(field);
        return new StartingRecord(file, place, type, externalId, left);
    }
}
