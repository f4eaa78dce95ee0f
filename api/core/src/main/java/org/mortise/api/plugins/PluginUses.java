package org.mortise.api.plugins;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a plugin uses beyond its own records and the services that are open to every plugin. It gets what stands here and nothing else,
 * whoever it acts for; the rights of the caller hold besides.
 *
 * @param records by the name of the record type; {@code *} for all that are not named. Its own types, {@code user} and {@code team} for
 *     reading, need not be named
 * @param services full names of service interfaces that are not open to every plugin
 */
@ProviderType
public record PluginUses(Map<String, RecordUse> records, List<String> services) {

    public static final PluginUses NOTHING = new PluginUses(Map.of(), List.of());

    public PluginUses {
        records = Map.copyOf(records);
        services = List.copyOf(services);
    }
}
