package org.mortise.core.duplicates.match;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is compared of one record.
 *
 * @param id of the record
 * @param values per path the texts as they stand in the record; several for lists
 */
public record Profile(UUID id, Map<String, List<String>> values) {

    public List<String> of(String path) {
        return values.getOrDefault(path, List.of());
    }
}
