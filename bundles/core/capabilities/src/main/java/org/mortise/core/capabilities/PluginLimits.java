package org.mortise.core.capabilities;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.plugins.RecordUse;
import org.mortise.api.security.RecordAction;

/**
 * What one version of a plugin may do, whoever it acts for.
 *
 * @param plugin its id
 * @param ownTypes names of the record types that it brings, with which it may do everything
 * @param records what its manifest asks for, by the name of the type; {@link #EVERY_TYPE} for all others
 * @param services full names of the service interfaces that its manifest asks for
 * @param requiredPlugins ids of those whose services it sees
 * @param mark the same for equal limits
 */
public record PluginLimits(
        String plugin,
        Set<String> ownTypes,
        Map<String, RecordUse> records,
        Set<String> services,
        Set<String> requiredPlugins,
        UUID mark) {

    public static final String EVERY_TYPE = "*";

    /** Whom a record belongs to is no secret from a plugin. */
    private static final Set<String> KNOWN_TO_ALL = Set.of("user", "team");

    public PluginLimits {
        ownTypes = Set.copyOf(ownTypes);
        records = Map.copyOf(records);
        services = Set.copyOf(services);
        requiredPlugins = Set.copyOf(requiredPlugins);
    }

    public PluginLimits(
            String plugin,
            Set<String> ownTypes,
            Map<String, RecordUse> records,
            Set<String> services,
            Set<String> requiredPlugins) {
        this(plugin, ownTypes, records, services, requiredPlugins, mark(plugin, ownTypes, records));
    }

    public boolean allows(String type, RecordAction action) {
        if (ownTypes.contains(type)) {
            return true;
        }
        RecordUse use = records.getOrDefault(type, records.get(EVERY_TYPE));
        return action == RecordAction.READ ? use != null || KNOWN_TO_ALL.contains(type) : use == RecordUse.EDIT;
    }

    /** @param other id of a plugin; null for none */
    public boolean requires(String other) {
        return other != null && requiredPlugins.contains(other);
    }

    /** The types of which it knows by name, its own included. */
    public Set<String> named() {
        Set<String> names = new HashSet<>(ownTypes);
        names.addAll(records.keySet());
        names.addAll(KNOWN_TO_ALL);
        names.remove(EVERY_TYPE);
        return names;
    }

    private static UUID mark(String plugin, Set<String> ownTypes, Map<String, RecordUse> records) {
        String text = plugin + new TreeSet<>(ownTypes) + new TreeMap<>(records);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
