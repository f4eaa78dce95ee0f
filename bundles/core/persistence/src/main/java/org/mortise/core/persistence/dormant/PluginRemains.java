package org.mortise.core.persistence.dormant;

/** Keeps something about plugins, such as what was set for them. An OSGi service of the platform. */
public interface PluginRemains {

    /**
     * Forgets what it keeps about a plugin whose data are purged, after its tables are gone. Outside of transactions, on any node;
     * called again when it throws, or when the server died in the middle.
     */
    void forget(DormantPlugin plugin);
}
