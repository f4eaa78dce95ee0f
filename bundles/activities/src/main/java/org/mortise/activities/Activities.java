package org.mortise.activities;

import java.util.List;
import org.mortise.api.security.Caller;

/** The names that several packages of this module use. */
public final class Activities {

    public static final String TASK = "task";
    public static final String MEETING = "meeting";
    public static final String CALL = "call";
    public static final String NOTE = "note";
    public static final String EMAIL = "email";

    /** The types with reminders. */
    public static final List<String> REMINDING = List.of(TASK, MEETING, CALL);

    /** Who acts when nobody asked for it. */
    public static final Caller MODULE = Caller.SYSTEM.through("plugin:activities");

    private Activities() {}
}
