package org.mortise.core.plugins;

import org.mortise.api.security.Caller;

/**
 * Who changed something, for the history.
 *
 * @param name of the user, or {@code system}
 * @param through what
 */
record Actor(String name, String through) {

    /** For what the platform finds when it looks: a feature was installed, a bundle has gone. */
    static final Actor SYSTEM = new Actor("system", "system");

    static Actor of(Caller caller) {
        return new Actor(caller.name(), caller.origin());
    }
}
