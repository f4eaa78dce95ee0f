package org.mortise.itests.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Launcher;

/** Builds the plugin of the {@link Troublemaker} and installs it. */
final class TroublePlugin {

    static final String ID = "troublemaker";

    private TroublePlugin() {}

    static void install(Instance instance) {
        Launcher.run(
                        instance.folder(),
                        "plugin",
                        "install",
                        "--yes",
                        "--url",
                        instance.api().url(),
                        "--token",
                        instance.api().token(),
                        jar(instance.folder()).toString())
                .expect(0);
    }

    private static Path jar(Path folder) {
        Path jar = folder.resolve("troublemaker.jar");
        String type = Troublemaker.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest());
                InputStream code = Troublemaker.class.getClassLoader().getResourceAsStream(type)) {
            add(out, type, code.readAllBytes());
            String description = "{\"id\":\"" + ID + "\",\"name\":\"Troublemaker\",\"version\":\"1.0.0\","
                    + "\"vendor\":\"Tests\",\"requires\":{\"plugins\":[\"customers\"]}}";
            add(out, "META-INF/mortise/plugin.json", description.getBytes(StandardCharsets.UTF_8));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.mortise.itests.troublemaker");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", Troublemaker.class.getName());
        main.putValue(
                "Import-Package",
                "org.osgi.framework,org.mortise.api.events;version=\"[1.0,2)\",org.mortise.api.records;version=\"[1.0,2)\"");
        return manifest;
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
