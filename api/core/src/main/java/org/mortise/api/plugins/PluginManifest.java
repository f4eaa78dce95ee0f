package org.mortise.api.plugins;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What {@code META-INF/mortise/plugin.json} says.
 *
 * @param id lowercase kebab case, unique in the installation
 * @param name for people
 * @param version of the plugin
 * @param vendor for people
 * @param address where its REST resources stand below {@code /api}, for example {@code /plugins/loyalty}
 * @param permanent part of the platform: neither removed nor disabled, and refused in an uploaded file
 * @param requiredPlugins ids of the plugins without which it cannot work
 * @param uses what it asks for
 */
@ProviderType
public record PluginManifest(
        String id,
        String name,
        String version,
        String vendor,
        String address,
        boolean permanent,
        List<String> requiredPlugins,
        PluginUses uses) {

    /** Where a bundle keeps its manifest. */
    public static final String PATH = "META-INF/mortise/plugin.json";

    public PluginManifest {
        requiredPlugins = List.copyOf(requiredPlugins);
    }

    /** Of one that asks for nothing. */
    public PluginManifest(
            String id,
            String name,
            String version,
            String vendor,
            String address,
            boolean permanent,
            List<String> requiredPlugins) {
        this(id, name, version, vendor, address, permanent, requiredPlugins, PluginUses.NOTHING);
    }
}
