package org.mortise.api.scores;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A value that a field might have.
 *
 * @param value in the Java form of the field: one of the texts of an enumeration, a {@link org.mortise.api.records.Reference} to a record
 *     of its target, a {@link Boolean}. A record that the caller may not read is not suggested to him
 * @param probability from 0 to 1; those of one answer need not add up to 1
 */
@ProviderType
public record Classification(Object value, double probability) {

    public Classification {
        Objects.requireNonNull(value, "value");
    }
}
