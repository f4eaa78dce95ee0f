package org.mortise.core.capabilities;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mortise.api.security.RecordAction;

/**
 * The record types that a service names, and of them those that its plugin was granted: it is for these alone.
 *
 * @param named {@link PluginLimits#EVERY_TYPE} for all
 * @param action what the service does with the records that it is given
 * @param limits of the plugin that it belongs to; null for none
 */
public record ServedTypes(Set<String> named, RecordAction action, PluginLimits limits) {

    public ServedTypes {
        named = Collections.unmodifiableSet(new LinkedHashSet<>(named));
    }

    public ServedTypes(Collection<String> named, RecordAction action, PluginLimits limits) {
        this(new LinkedHashSet<>(named), action, limits);
    }

    public boolean contains(String type) {
        return (named.contains(type) || named.contains(PluginLimits.EVERY_TYPE)) && allowed(type);
    }

    /** Of those that it names. */
    public Set<String> granted() {
        return named.stream().filter(this::allowed).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it names in vain: its plugin.json would have to name it, too. Who names all is content with what there is. */
    public Set<String> withheld() {
        return named.stream()
                .filter(type -> !type.equals(PluginLimits.EVERY_TYPE) && !allowed(type))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean allowed(String type) {
        return limits == null || limits.allows(type, action);
    }
}
