package org.mortise.api.events;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The committed changes of records in one order, for what every node keeps for itself: an index, a cache, pages that are open.
 * An {@link EventSubscriber} is served on one node only; the log is read by each, from the position where it stopped. An OSGi
 * service of the platform, safe for use by many threads; needs no transaction and no caller.
 *
 * <p>A position is given after the commit, never before it: who has read up to a position has read everything before it, and
 * what a reader keeps with its position happens exactly once in effect. Positions have no gaps. A gap that shows, or a {@link
 * #last} before the reader's own position, means that events are missing (they are deleted after a while, or the database is an
 * older one): the reader then begins anew from the records.
 */
@ProviderType
public interface EventLog {

    /**
     * The entries behind a position, in their order.
     *
     * @param after a position, 0 for the beginning
     * @param limit at most so many, 1 to 10,000
     */
    List<LoggedEvent> read(long after, int limit);

    /** The last position that was given; 0 when none was. */
    long last();

    /** Tells this log from that of another database. */
    UUID id();
}
