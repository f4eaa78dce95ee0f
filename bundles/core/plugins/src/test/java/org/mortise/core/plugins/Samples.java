package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginSignature;
import org.mortise.api.plugins.PluginState;

/** Plugins that exist in tests only. */
final class Samples {

    static final Findings FINDINGS = new Findings(PluginSignature.NONE, List.of(), List.of(), List.of());

    private Samples() {}

    static PluginManifest manifest(String id, String version) {
        return new PluginManifest(id, "The " + id, version, "Acorn", "/plugins/" + id, false, List.of());
    }

    static PluginManifest requiring(PluginManifest of, String... plugins) {
        return new PluginManifest(
                of.id(), of.name(), of.version(), of.vendor(), of.address(), of.permanent(), List.of(plugins));
    }

    static PluginManifest at(PluginManifest of, String address) {
        return new PluginManifest(
                of.id(), of.name(), of.version(), of.vendor(), address, of.permanent(), of.requiredPlugins());
    }

    static PluginManifest permanent(PluginManifest of) {
        return new PluginManifest(
                of.id(), of.name(), of.version(), of.vendor(), of.address(), true, of.requiredPlugins());
    }

    static Contents contents(PluginManifest manifest, String... recordTypes) {
        return new Contents(
                manifest,
                "com.acorn." + manifest.id(),
                Versions.parse(manifest.version()),
                List.of(recordTypes),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    static PluginJar jar(Contents contents, String sha256) {
        return new PluginJar(Path.of("incoming.jar"), sha256, 2048, contents, List.of());
    }

    static PluginRow row(Contents contents, Source source, PluginState state) {
        return PluginRow.of(contents, source, source == Source.FILE ? "sha-" + contents.version() : null, state);
    }

    static Situation empty() {
        return new Situation(List.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** One plugin is there. */
    static Situation with(PluginRow row, Contents contents) {
        return new Situation(
                List.of(row),
                row.installed() ? Map.of(row.id(), contents) : Map.of(),
                Map.of(),
                row.installed() ? Map.of(contents.symbolicName(), row.id()) : Map.of(),
                List.of());
    }
}
