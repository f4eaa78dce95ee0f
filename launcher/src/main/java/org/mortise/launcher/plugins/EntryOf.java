package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.core.inspection.CatalogueEntry;
import org.mortise.core.inspection.FileHash;
import org.mortise.core.inspection.ImportedPackages;
import org.mortise.core.inspection.PluginArchive;
import org.mortise.core.manifests.BundleManifests;
import org.mortise.launcher.Failure;
import org.mortise.launcher.Json;

/** Writes down what a catalogue says of a plugin's file. */
final class EntryOf {
    private static final String API = "org.mortise.api.";

    private EntryOf() {}

    /** @param group of its Maven coordinates; null when it stands beside the catalogue */
    static CatalogueEntry file(Path file, String group) throws IOException {
        try (PluginArchive archive = PluginArchive.open(file)) {
            archive.mistakes().stream().findFirst().ifPresent(mistake -> {
                throw new Failure(file + " is no plugin as it should be: " + mistake.detail());
            });
            JarFile jar = archive.main();
            ZipEntry entry = jar.getEntry(PluginManifest.PATH);
            if (entry == null) {
                throw new Failure(file + " is no plugin: it has no " + PluginManifest.PATH + ".");
            }
            PluginManifest manifest = new BundleManifests().read(jar.getInputStream(entry));
            JsonNode json = Json.parse(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> imports = new TreeMap<>();
            for (JarFile bundle : archive.bundles()) {
                for (ImportedPackages.Import each : ImportedPackages.of(bundle.getManifest())) {
                    if (each.name().startsWith(API) && !each.optional()) {
                        imports.put(each.name(), each.range());
                    }
                }
            }
            return new CatalogueEntry(
                    manifest.id(),
                    manifest.name(),
                    manifest.vendor(),
                    manifest.version(),
                    json.path("description").asText(null),
                    group == null
                            ? file.getFileName().toString()
                            : "mvn:" + group + "/" + manifest.id() + "/" + manifest.version()
                                    + (file.toString().endsWith(".kar") ? "/kar" : ""),
                    FileHash.sha256(file),
                    Files.size(file),
                    imports,
                    manifest.requiredPlugins());
        } catch (ProblemException e) {
            throw new Failure(file + " is no plugin as it should be: " + e.detail());
        }
    }
}
