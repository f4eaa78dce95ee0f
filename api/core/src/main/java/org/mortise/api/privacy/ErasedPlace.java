package org.mortise.api.privacy;

import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A line of a report.
 *
 * @param place a table, a folder, an index; with the column after a dot where one is meant
 * @param what rows, files, entries, or a remark; without personal data
 * @param count how many
 */
@ProviderType
public record ErasedPlace(String place, String what, long count) {

    public ErasedPlace {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(what, "what");
    }
}
