package org.mortise.core.retention;

import org.mortise.api.security.Caller;

/** The names of the record types, as in {@code META-INF/mortise/types}. */
final class Names {

    static final String RULE = "retentionRule";
    static final String RUN = "retentionRun";
    static final String HOLD = "legalHold";
    static final String PLUGIN = "retention";

    /** Declared in {@code META-INF/mortise/permissions.json}. */
    static final String MAY_HOLD = "retention.hold";

    static final String MIGRATED = "(mortise.migrated=org.mortise.core.retention)";

    static final Caller PLATFORM = Caller.SYSTEM.through(PLUGIN);

    private Names() {}
}
