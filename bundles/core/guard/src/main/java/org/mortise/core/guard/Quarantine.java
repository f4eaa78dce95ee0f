package org.mortise.core.guard;

/** Takes a plugin out of service that fails too often. An OSGi service of the plugin manager. Returns at once. */
public interface Quarantine {

    /** @param cause for the administrator, a sentence */
    void impose(String plugin, String cause);
}
