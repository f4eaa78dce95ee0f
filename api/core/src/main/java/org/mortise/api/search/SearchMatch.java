package org.mortise.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A value in which words were found.
 *
 * @param field name of the record's field; for a list followed by the item's field, {@code emailAddresses.address}
 * @param text the value, a part of it when it is long; plain text, never markup
 * @param ranges of the text, in its order
 */
@ProviderType
public record SearchMatch(String field, String text, List<Range> ranges) {

    public SearchMatch {
        ranges = List.copyOf(ranges);
    }

    /**
     * Where a word stands.
     *
     * @param start index of the first character
     * @param length in characters
     */
    public record Range(int start, int length) {}
}
