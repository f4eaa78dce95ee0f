package org.mortise.core.settings;

/** Names that more than one class needs. */
final class Names {

    /** The data source once the tables are there. */
    static final String MIGRATED = "(mortise.migrated=org.mortise.core.settings)";

    private Names() {}
}
