package org.mortise.core.events;

import java.util.Collection;
import java.util.Set;
import org.mortise.api.security.RecordAction;
import org.mortise.core.capabilities.PluginLimits;
import org.mortise.core.capabilities.ServedTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Of the record types that a subscriber asks for, those that its plugin was granted: events carry whole changes. */
final class GrantedTypes {

    private static final Logger LOG = LoggerFactory.getLogger(GrantedTypes.class);

    private final PluginLimits limits;

    /** @param limits null for who is not limited */
    GrantedTypes(PluginLimits limits) {
        this.limits = limits;
    }

    /** @param asked empty for all types */
    String of(String subscriber, Collection<String> asked) {
        if (limits == null || asked.isEmpty() && limits.allows(PluginLimits.EVERY_TYPE, RecordAction.READ)) {
            return Words.list(asked);
        }
        ServedTypes served = new ServedTypes(asked.isEmpty() ? limits.named() : asked, RecordAction.READ, limits);
        Set<String> granted = served.granted();
        if (!granted.containsAll(asked)) {
            LOG.warn(
                    "{} asks for events of {} and is told of {} alone: its plugin.json has to name the others under"
                            + " uses.records",
                    subscriber,
                    asked,
                    granted);
        }
        return granted.isEmpty() ? Words.NONE : Words.list(granted);
    }
}
