package org.mortise.api.automation;

import java.util.List;
import org.mortise.api.parameters.Parameter;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does something with a record: changes it, makes others, has a message sent.
 *
 * <p>A whiteboard service with the properties {@code mortise.action} (its name, by convention {@code <plugin>.<purpose>}; unique in the
 * installation), {@code mortise.type} (one or several record type names, or {@code *} for all) and {@code mortise.label} (a key in the
 * translations of the plugin).
 *
 * <p>Called by the platform on a thread of its own, in the name of whoever runs the automation, in a transaction of its own, which is
 * rolled back when it throws or is not back in time. So what reaches beyond records, a message to another system for instance, is
 * written down as a record and done by a {@link org.mortise.api.jobs.Job} or an {@link org.mortise.api.events.EventSubscriber}. What it
 * throws is charged to the failure budget of the plugin, unless it is a {@link org.mortise.api.errors.ProblemException}, which is told to
 * the caller.
 */
@ConsumerType
public interface AutomationAction {

    /** What has to be said for it. The same at every call; has two seconds. Not null. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Does it. Has ten seconds.
     *
     * @param request not null
     */
    void run(AutomationRequest request);
}
