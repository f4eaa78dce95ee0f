package org.mortise.api.automation;

import java.util.List;
import org.mortise.api.parameters.Parameter;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A question about a record whose answer decides whether {@linkplain AutomationAction actions} are run.
 *
 * <p>A whiteboard service with the properties {@code mortise.condition} (its name, by convention {@code <plugin>.<purpose>}; unique in the
 * installation), {@code mortise.type} (one or several record type names, or {@code *} for all) and {@code mortise.label} (a key in the
 * translations of the plugin).
 *
 * <p>Called by the platform on a thread of its own, in the name of whoever runs the automation, outside of transactions, by several threads
 * at once. It may read other records and must not write. What it throws is charged to the failure budget of the plugin, unless it is a
 * {@link org.mortise.api.errors.ProblemException}; in any case nothing is run then.
 */
@ConsumerType
public interface AutomationCondition {

    /** What has to be said for it. The same at every call; has two seconds. Not null. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Whether it is so. Has five seconds.
     *
     * @param request not null
     */
    boolean test(AutomationRequest request);
}
