package org.mortise.api.search;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A record that was found.
 *
 * @param type name of its type
 * @param id of the record
 * @param name by which people know it, see {@link org.mortise.api.records.RecordType#nameFields()}
 * @param score to compare the hits of one answer with, higher is better
 * @param matches where the words stand, as far as the caller may see; may be empty
 */
@ProviderType
public record SearchHit(String type, UUID id, String name, double score, List<SearchMatch> matches) {

    public SearchHit {
        matches = List.copyOf(matches);
    }
}
