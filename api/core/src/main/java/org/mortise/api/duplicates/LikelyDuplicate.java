package org.mortise.api.duplicates;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A record that another one is likely to be the same as.
 *
 * @param type the record type
 * @param id of the record that is there
 * @param name by which people know it
 * @param points how much speaks for it; above the threshold of the rule
 * @param threshold of the rule
 * @param fields what each field said
 */
@ProviderType
public record LikelyDuplicate(
        String type, UUID id, String name, double points, double threshold, List<FieldScore> fields) {

    /**
     * What one field said.
     *
     * @param field a field or a part of one
     * @param similarity from 0, nothing in common, to 1, the same; null when one of the two has no value
     * @param points for it, or against it when negative
     */
    public record FieldScore(String field, Double similarity, double points) {}
}
