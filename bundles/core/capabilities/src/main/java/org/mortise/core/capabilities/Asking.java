package org.mortise.core.capabilities;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.security.Grants;
import org.mortise.api.security.RecordAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which plugin's code asks the platform on the current thread. It is noted where the code enters the platform, and crossed out where
 * the platform begins to act in a name of its own choice. It depends on nothing, so that everything may depend on it.
 */
public final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** Names may be invented; these are enough to find a mistake. */
    private static final int MOST_MISSED = 1_000;

    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();
    private static final ThreadLocal<PluginLimits> LIMITS = new ThreadLocal<>();

    private Asking() {}

    /** Null when it is the platform itself. */
    public static PluginLimits current() {
        return LIMITS.get();
    }

    /** What of the grants is left for the plugin that asks; the same when none does. */
    public static Grants limit(Grants grants) {
        PluginLimits limits = LIMITS.get();
        return limits == null ? grants : new LimitedGrants(grants, limits);
    }

    /** The same for whom nothing else limits; null when no plugin asks, which limits nothing. */
    public static Grants limitUnlimited(UUID userId) {
        PluginLimits limits = LIMITS.get();
        return limits == null ? null : new LimitedGrants(new UnlimitedGrants(userId), limits);
    }

    /**
     * To be called when a record type that was named is not there for whoever asks: tells the vendor once when it is his plugin's
     * manifest that lacks it, since the answer is in the words of a type that does not exist.
     */
    public static void missed(String type) {
        PluginLimits limits = LIMITS.get();
        if (limits != null
                && !limits.allows(type, RecordAction.READ)
                && MISSED.size() < MOST_MISSED
                && MISSED.add(limits.plugin() + " " + type)) {
            LOG.info(
                    "{} does not see records of the type {}: its plugin.json has to name it under uses.records",
                    limits.plugin(),
                    type);
        }
    }

    /**
     * From now on these hold, on this thread, until the former ones are put back in the same way.
     *
     * @param limits null for the platform itself
     * @return the former ones; null for the platform itself
     */
    public static PluginLimits exchange(PluginLimits limits) {
        PluginLimits former = LIMITS.get();
        if (limits == null) {
            LIMITS.remove();
        } else {
            LIMITS.set(limits);
        }
        return former;
    }
}
