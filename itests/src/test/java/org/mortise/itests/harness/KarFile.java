package org.mortise.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Makes a KAR of a plugin's main bundle and its libraries, as a vendor's build would. */
public final class KarFile {

    private static final String DESCRIPTION = "META-INF/mortise/plugin.json";

    private KarFile() {}

    /** Beside the main bundle, with its name. */
    public static Path of(Path main, Path... libraries) {
        Path kar = main.resolveSibling(main.getFileName().toString().replace(".jar", ".kar"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (JarFile described = new JarFile(main.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(kar), manifest)) {
            out.putNextEntry(new ZipEntry(DESCRIPTION));
            described.getInputStream(described.getEntry(DESCRIPTION)).transferTo(out);
            add(main, out);
            for (Path library : libraries) {
                add(library, out);
            }
            return kar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path bundle, JarOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry("repository/org/mortise/itests/" + bundle.getFileName()));
        Files.copy(bundle, out);
    }
}
