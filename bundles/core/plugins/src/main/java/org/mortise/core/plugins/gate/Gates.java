package org.mortise.core.plugins.gate;

import java.util.function.Supplier;

/** The gates in front of all plugins, by their addresses. An OSGi service for the plugin manager. Safe for many threads. */
public interface Gates {

    /** From now on the requests below the address are counted, so that they can be waited for. */
    void watch(String address);

    /**
     * Runs a change while no request is inside the plugin at the address. Those that take long are waited for while others
     * still come and go; then the gate closes, streams of events are ended, and who is inside may finish. Who comes meanwhile
     * waits, and is let on afterwards, however the change ended.
     */
    <T> T whileClosed(String address, Supplier<T> change);

    /** Who is before and behind the gate of the address now. */
    GateFigures figures(String address);
}
