package org.mortise.core.plugins.catalogue;

import java.util.List;

/**
 * A plugin that is offered here.
 *
 * @param version the newest that fits this server, or the newest of all when none does
 * @param versions all, the newest first
 * @param installed the version that is installed; null for none
 * @param problem why none fits; null when one does
 */
public record Offer(
        String plugin,
        String name,
        String vendor,
        String description,
        String version,
        List<String> versions,
        String installed,
        State state,
        String problem,
        String source) {

    /** What can be done with it. */
    public enum State {
        AVAILABLE,
        UPDATE,
        INSTALLED,
        INCOMPATIBLE
    }
}
