package org.mortise.api.plugins;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is known of one plugin.
 *
 * @param id as in its manifest
 * @param name for people
 * @param version as in its manifest; null when only its dormant data is left
 * @param vendor for people
 * @param state where it stands
 * @param source how it came: {@code feature}; {@code file} for an upload or the deploy folder; {@code bundle} when installed past the platform
 * @param changedAt when the state was reached
 * @param changedBy who did it
 * @param problem why it failed; null otherwise
 * @param recordTypes the types that it owns
 */
@ProviderType
public record PluginInfo(
        String id,
        String name,
        String version,
        String vendor,
        PluginState state,
        String source,
        Instant changedAt,
        String changedBy,
        String problem,
        List<String> recordTypes) {

    public PluginInfo {
        recordTypes = List.copyOf(recordTypes);
    }
}
