package org.mortise.api.search;

import org.osgi.annotation.versioning.ProviderType;

/** The index behind {@link Search} on this node, for administrators: FORBIDDEN for others. An OSGi service of the platform. */
@ProviderType
public interface SearchIndex {

    IndexStatus status();

    /**
     * Builds a new index from all records, while the old one serves. Returns at once; {@link IndexStatus#rebuild} tells how it
     * goes. Nothing when one is under way.
     */
    IndexStatus rebuild();
}
