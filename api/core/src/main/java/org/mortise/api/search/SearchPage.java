package org.mortise.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Some hits, the best first.
 *
 * @param items only what the caller may see
 * @param nextCursor null when there are no more
 * @param complete false while this node has not yet put all records into its index, so that hits may be missing
 */
@ProviderType
public record SearchPage(List<SearchHit> items, String nextCursor, boolean complete) {

    public SearchPage {
        items = List.copyOf(items);
    }
}
