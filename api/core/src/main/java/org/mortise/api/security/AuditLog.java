package org.mortise.api.security;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The record of what happened that no record's history tells: sign-ins, sessions, credentials, permissions, exports, acts of
 * plugins. An OSGi service of the platform; it may be absent for a moment, so refer to it as optional and dynamic.
 */
@ProviderType
public interface AuditLog {

    /**
     * Adds an entry. Called on any thread; in a transaction the entry is part of it, otherwise it has one of its own. Never throws
     * for what the event says; a database that is away throws UNAVAILABLE as everywhere.
     */
    void record(AuditEvent event);
}
