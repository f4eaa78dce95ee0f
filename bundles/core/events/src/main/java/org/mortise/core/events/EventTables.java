package org.mortise.core.events;

/** How the components of this bundle find their tables, and the states of a delivery in them. */
final class EventTables {

    /** The data source that is published when our migrations have run. */
    static final String MIGRATED = "(mortise.migrated=org.mortise.core.events)";

    /** What an event changed stands in the history of its record. */
    static final String HISTORY = "(mortise.migrated=org.mortise.core.records)";

    static final String WAITING = "waiting";
    static final String RETRYING = "retrying";
    static final String DEAD = "dead";

    private EventTables() {}
}
