package org.mortise.core.capabilities;

import org.osgi.framework.Bundle;

/** Knows what plugins were granted. An OSGi service, for the parts of the platform that call plugins; safe for many threads. */
public interface Capabilities {

    /** @return null when the object is not of a plugin's making, or of one that is part of the platform: nothing limits it */
    PluginLimits of(Object service);

    /**
     * The service as a plugin may have it, to be handed to its code.
     *
     * @param plugin an object of the plugin's
     */
    <T> T narrowed(Class<T> type, T service, Object plugin);

    /** The same for the platform, which does something for the plugin of a bundle that the plugin's manifest asked for. */
    <T> T through(Bundle plugin, Class<T> type, T service);

    /** Where nothing is limited, as in tests of other things. */
    static Capabilities unlimited() {
        return new Capabilities() {
            @Override
            public PluginLimits of(Object service) {
                return null;
            }

            @Override
            public <T> T narrowed(Class<T> type, T service, Object plugin) {
                return service;
            }

            @Override
            public <T> T through(Bundle plugin, Class<T> type, T service) {
                return service;
            }
        };
    }
}
