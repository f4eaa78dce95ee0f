package org.mortise.core.duplicates.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * When two records of a type are likely to stand for the same. Immutable.
 *
 * @param type the record type
 * @param threshold points from which two records are a likely pair
 * @param fields what is compared
 * @param keys what is compared with what
 * @param onCreate what a new record is compared with unasked: those that have the same values of all the fields of one of these
 *     lists; none when it is empty. Each list needs an index, or every creation reads the whole table.
 */
public record MatchRule(
        String type, double threshold, List<FieldRule> fields, List<BlockKey> keys, List<List<String>> onCreate) {

    public Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        fields.forEach(field -> paths.add(field.path()));
        fields.stream()
                .map(FieldRule::orField)
                .filter(java.util.Objects::nonNull)
                .forEach(paths::add);
        onCreate.forEach(paths::addAll);
        keys.forEach(key -> key.parts().forEach(part -> paths.add(part.path())));
        return paths;
    }
}
