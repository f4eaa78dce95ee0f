package org.mortise.api.timeline;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Contributes to the timelines of records.
 *
 * <p>A whiteboard service with the property {@code mortise.kind}: the kinds of items that it contributes, by which clients filter.
 * Called by the platform on the thread of the request, in the name of the caller, outside of any transaction, and only when one of
 * its kinds is asked for. It reads through {@link org.mortise.api.records.Records}, with a number of queries that does not grow with
 * the number of its items. What it throws is logged, and the timeline says which kinds are missing.
 */
@ConsumerType
public interface TimelineSource {

    /**
     * @return the newest items behind {@link TimelineRequest#before()}, at most {@link TimelineRequest#limit()}, in the order of
     *     {@link TimelineItem#NEWEST_FIRST}; never null
     */
    List<TimelineItem> items(TimelineRequest request);
}
