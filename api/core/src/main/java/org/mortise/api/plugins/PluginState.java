package org.mortise.api.plugins;

/** Where a plugin stands. */
public enum PluginState {
    /** Its bundles run and its record types answer. */
    ACTIVE,
    /** On its way: migrations run, components are being wired. */
    STARTING,
    /** Switched off by an administrator; its data is dormant. */
    DISABLED,
    /** It did not start; {@link PluginInfo#problem()} says why. */
    FAILED,
    /** Taken out; its data is dormant and found again by the next installation. */
    UNINSTALLED,
    /** Taken out, and its data are just going for ever. */
    PURGING,
    /** Taken out, and nothing of its data is left but exports. */
    PURGED
}
