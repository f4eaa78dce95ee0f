package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import org.mortise.api.descriptions.DescriptionCheck;
import org.mortise.core.inspection.BundleHeaders;
import org.mortise.core.inspection.FileHash;
import org.mortise.core.inspection.PluginArchive;

/** Reads a plugin file; whoever is not one is refused here. */
final class JarReader {

    private final ContentsReader contentsReader;
    private final Supplier<List<DescriptionCheck>> checks;

    JarReader(ContentsReader contentsReader, Supplier<List<DescriptionCheck>> checks) {
        this.contentsReader = contentsReader;
        this.checks = checks;
    }

    PluginJar read(Path file) {
        try (PluginArchive archive = PluginArchive.open(file)) {
            Refusals refusals = new Refusals();
            archive.mistakes().forEach(mistake -> refusals.add(mistake.code(), mistake.detail()));
            refusals.throwIfAny();
            JarFile jar = archive.main();
            Contents contents = contentsReader
                    .read(new JarEntries(jar))
                    .orElseThrow(() -> Refusals.invalid(
                            "plugin-manifest-missing",
                            "The file has no META-INF/mortise/plugin.json, so it is not a plugin."));
            if (contents.symbolicName() == null) {
                throw Refusals.invalid(
                        "plugin-not-a-bundle",
                        "The file's manifest has no Bundle-SymbolicName, so it is not an OSGi bundle.");
            }
            DescriptionFiles.check(jar, contents.manifest(), checks.get());
            return new PluginJar(file, FileHash.sha256(file), Files.size(file), contents, libraries(archive));
        } catch (ZipException e) {
            throw Refusals.invalid(
                    "plugin-file-unreadable", "The file cannot be read as a jar: " + e.getMessage() + ".");
        } catch (IllegalArgumentException e) {
            // A Bundle-Version that is none.
            throw Refusals.invalid(
                    "plugin-not-a-bundle", "The file's manifest is not an OSGi bundle's: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PluginJar.Library> libraries(PluginArchive archive) throws IOException {
        List<PluginJar.Library> libraries = new ArrayList<>();
        for (JarFile each : archive.libraries()) {
            libraries.add(new PluginJar.Library(BundleHeaders.symbolicName(each), BundleHeaders.exports(each)));
        }
        return libraries;
    }
}
