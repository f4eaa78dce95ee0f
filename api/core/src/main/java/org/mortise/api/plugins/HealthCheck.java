package org.mortise.api.plugins;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what a plugin lacks before it can serve, beyond what the platform sees by itself (components, tables, record types, fields, REST).
 *
 * <p>A whiteboard service of the plugin's own bundle. Asked by the plugin manager after the plugin has started, again and again
 * until nothing is lacking or the time is over; then an upgrade goes back to the former version. Called on a thread of its own in
 * the name of the system, outside of any transaction, and given two seconds. What it throws counts as a lack.
 */
@ConsumerType
public interface HealthCheck {

    /** @return short clauses for the administrator, as {@code "its gateway does not answer"}; empty when all is well */
    List<String> lacks(HealthRequest request);
}
