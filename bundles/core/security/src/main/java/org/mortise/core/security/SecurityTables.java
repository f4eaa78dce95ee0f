package org.mortise.core.security;

/** How the components of this bundle find their tables. */
final class SecurityTables {

    /** The data source that is published when our migrations have run. */
    static final String MIGRATED = "(mortise.migrated=org.mortise.core.security)";

    private SecurityTables() {}
}
