package org.mortise.api.security;

import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The records that are shared with somebody beyond what roles allow. An OSGi service of the platform, safe for use by many threads.
 * {@code Records} heeds shares by itself; this is for those who keep records elsewhere, as the search does.
 */
@ProviderType
public interface SharedRecords {

    /**
     * Ids, of any type, of what is shared with the current caller or with one of the caller's teams, to read or to edit; as committed.
     * One query of the database.
     */
    Set<UUID> withCaller();
}
