package org.mortise.api.duplicates;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Looks for records that are there already. An OSGi service of the platform, safe for use by many threads. */
@ProviderType
public interface DuplicateFinder {

    /**
     * Living records that the current caller can read and that the given values are likely to be a duplicate of, the likeliest
     * first, at most 20; none for a type without a match rule.
     *
     * @param type a record type; NOT_FOUND when there is no such type
     * @param values as they would be written, in the JSON form or in the Java form; what cannot be read is left out
     */
    List<LikelyDuplicate> find(String type, Map<String, ?> values);

    /**
     * The same among those records only that have exactly the same values where the rule says {@code onCreate}: quick enough for
     * every creation, and blind to typing errors there.
     */
    default List<LikelyDuplicate> findEqual(String type, Map<String, ?> values) {
        return List.of();
    }
}
