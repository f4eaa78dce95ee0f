package org.mortise.api.security;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What callers may do. An OSGi service of the platform, safe for use by many threads; answers from memory. Records need no
 * question: {@code Records} shows and takes what the caller may see and write, and nothing else.
 */
@ProviderType
public interface Permissions {

    Grants of(Caller caller);

    /** Whether the current caller has a permission that a plugin declares in its {@code plugin.json}. */
    boolean has(String permission);

    /** FORBIDDEN unless the current caller has it. */
    void require(String permission);
}
