package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mortise.api.plugins.PluginManifest;
import org.mortise.api.plugins.PluginManifests;
import org.mortise.core.inspection.HeaderText;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Reads what a plugin consists of. What the file's types mean in detail is the record engine's business. */
final class ContentsReader {

    private final PluginManifests manifests;
    private final EntryTexts texts = new EntryTexts();

    ContentsReader(PluginManifests manifests) {
        this.manifests = manifests;
    }

    /** Empty when it is not a plugin; INVALID when its manifest or its other descriptions cannot be read. */
    Optional<Contents> read(Entries entries) {
        try (InputStream manifest = entries.open(PluginManifest.PATH).orElse(null)) {
            return manifest == null ? Optional.empty() : Optional.of(contents(manifests.read(manifest), entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Contents contents(PluginManifest manifest, Entries entries) throws IOException {
        List<String> units = new ArrayList<>();
        for (String path : HeaderText.names(entries.header("Meta-Persistence"))) {
            units.addAll(texts.persistenceUnits(entries, path));
        }
        String version = entries.header(Constants.BUNDLE_VERSION);
        return new Contents(
                manifest,
                HeaderText.names(entries.header(Constants.BUNDLE_SYMBOLICNAME)).stream()
                        .findFirst()
                        .orElse(null),
                version == null ? Version.emptyVersion : Version.parseVersion(version),
                named(entries, "types", "name"),
                named(entries, "fields", "type"),
                named(entries, "layouts", "type"),
                units,
                entries.header("Mortise-Migrations"),
                HeaderText.names(entries.header(Constants.EXPORT_PACKAGE)));
    }

    /** What the files of a folder are about. */
    private List<String> named(Entries entries, String folder, String key) throws IOException {
        List<String> names = new ArrayList<>();
        for (String path : entries.list("META-INF/mortise/" + folder + "/", ".json")) {
            names.add(texts.jsonText(entries, path, key));
        }
        return names;
    }
}
