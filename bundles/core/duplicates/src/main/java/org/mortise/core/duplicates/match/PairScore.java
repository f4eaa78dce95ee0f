package org.mortise.core.duplicates.match;

import java.util.List;
import java.util.UUID;

/** How alike two records are, and why. */
public record PairScore(UUID one, UUID other, double points, List<FieldScore> fields) {

    /** @param similarity from 0 to 1; null when one of the two has no value */
    public record FieldScore(String field, Double similarity, double points) {}
}
