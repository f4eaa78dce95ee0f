package org.mortise.api.records;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One page of a list.
 *
 * @param items in the order asked for
 * @param nextCursor null on the last page
 * @param total null unless it was asked for
 */
@ProviderType
public record Page(List<RecordData> items, String nextCursor, Long total) {

    public Page {
        items = List.copyOf(items);
    }
}
