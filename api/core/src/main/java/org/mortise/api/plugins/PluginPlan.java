package org.mortise.api.plugins;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an installation would do. Nothing has happened yet.
 *
 * @param id to apply it by
 * @param plugin the plugin's id
 * @param version the version that would run
 * @param replaces the version that runs now; null for a first installation
 * @param steps what would be done, in order
 * @param expiresAt after which the plan has to be made again
 */
@ProviderType
public record PluginPlan(
        String id, String plugin, String version, String replaces, List<Step> steps, Instant expiresAt) {

    public PluginPlan {
        steps = List.copyOf(steps);
    }

    /**
     * @param action stable name, for example {@code migrate}, {@code install-bundle}
     * @param detail for people
     */
    public record Step(String action, String detail) {}
}
