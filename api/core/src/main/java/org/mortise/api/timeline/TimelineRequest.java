package org.mortise.api.timeline;

import java.util.Set;
import java.util.UUID;
import org.mortise.api.records.HistoryQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the platform asks of a {@link TimelineSource}.
 *
 * @param type of the record whose timeline is read
 * @param id of the record; the caller may see it
 * @param kinds that are wanted; never empty
 * @param before the last item of the page before; null for the first page
 * @param limit how many items are wanted at most
 */
@ProviderType
public record TimelineRequest(String type, UUID id, Set<String> kinds, HistoryQuery.Place before, int limit) {

    public TimelineRequest {
        kinds = Set.copyOf(kinds);
    }

    /**
     * The condition on records whose items stand at the time of a field and have their id as the key.
     *
     * @param filter RSQL that the records have to match as well
     * @param timeField a field of the type {@code dateTime} that is never empty
     * @return RSQL; to be sorted by {@code -timeField,-id}
     */
    public String behind(String filter, String timeField) {
        return before == null
                ? filter
                : "(" + filter + ");(" + timeField + "=lt=" + before.at() + ",(" + timeField + "==" + before.at()
                        + ";id=lt=" + before.entry() + "))";
    }
}
