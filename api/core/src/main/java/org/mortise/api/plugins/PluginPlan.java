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
 * @param signature who answers for the file
 * @param steps what would be done, in order
 * @param permissions names of those that it brings and the version that runs now does not
 * @param uses what it asks for and the version that runs now does not: {@code account: edit}, {@code *: read} for all types, full
 *     names of services
 * @param refreshed symbolic names of the bundles that would be wired anew: the plugin's own; a plan that would touch others is refused
 * @param notes what the administrator should know besides, sentences
 * @param expiresAt after which the plan has to be made again
 */
@ProviderType
public record PluginPlan(
        String id,
        String plugin,
        String version,
        String replaces,
        PluginSignature signature,
        List<Step> steps,
        List<String> permissions,
        List<String> uses,
        List<String> refreshed,
        List<String> notes,
        Instant expiresAt) {

    public PluginPlan {
        steps = List.copyOf(steps);
        permissions = List.copyOf(permissions);
        uses = List.copyOf(uses);
        refreshed = List.copyOf(refreshed);
        notes = List.copyOf(notes);
    }

    /**
     * @param action stable name, for example {@code migrate}, {@code install-bundle}
     * @param detail for people
     */
    public record Step(String action, String detail) {}
}
