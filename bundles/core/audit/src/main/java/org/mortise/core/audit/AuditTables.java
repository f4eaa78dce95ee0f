package org.mortise.core.audit;

/** How the components of this bundle find their tables. */
final class AuditTables {

    /** The data source that is published when our migrations have run. */
    static final String MIGRATED = "(mortise.migrated=org.mortise.core.audit)";

    /** The history of records is the record engine's; the chain goes over it, too. */
    static final String HISTORY = "(mortise.migrated=org.mortise.core.records)";

    private AuditTables() {}
}
