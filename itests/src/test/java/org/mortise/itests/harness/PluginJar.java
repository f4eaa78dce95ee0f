package org.mortise.itests.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Programs;
import org.osgi.framework.BundleActivator;

/** Makes a plugin of what a test gives it, as a vendor's build would. */
public final class PluginJar {

    private static final String MANIFEST = "META-INF/mortise/plugin.json";

    private final String id;
    private final String version;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private PluginJar(String id, String version) {
        this.id = id;
        this.version = version;
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.mortise.itests." + id);
        headers.put("Bundle-Version", version);
    }

    /** @param requires ids of the plugins that it needs */
    public static PluginJar of(String id, String version, String... requires) {
        return new PluginJar(id, version)
                .json(
                        MANIFEST,
                        Json.object(
                                "id", id,
                                "name", id,
                                "version", version,
                                "vendor", "Tests",
                                "requires", Json.object("plugins", requires)));
    }

    /** A bundle that describes nothing, for a KAR. */
    public static PluginJar library(String name, String version) {
        return new PluginJar(name, version);
    }

    /** Another version of a plugin that a build made. */
    public static PluginJar from(Path file, String version) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Map<String, byte[]> found = new LinkedHashMap<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    found.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
            ObjectNode manifest = (ObjectNode) Json.read(new String(found.get(MANIFEST), StandardCharsets.UTF_8));
            PluginJar plugin = new PluginJar(manifest.path("id").asText(), version);
            jar.getManifest()
                    .getMainAttributes()
                    .forEach((name, value) -> plugin.header(name.toString(), (String) value));
            plugin.entries.putAll(found);
            return plugin.header("Bundle-Version", version).json(MANIFEST, manifest.put("version", version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PluginJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** What it asks for in its manifest, as {@code uses} stands there. */
    public PluginJar uses(Map<String, ?> uses) {
        ObjectNode manifest = (ObjectNode) Json.read(new String(entries.get(MANIFEST), StandardCharsets.UTF_8));
        return json(MANIFEST, manifest.set("uses", Json.tree(uses)));
    }

    /** The same, of record types alone. */
    public PluginJar usesRecords(String... namesAndUses) {
        return uses(Json.object("records", Json.object((Object[]) namesAndUses)));
    }

    public PluginJar entry(String path, String text) {
        return entry(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public PluginJar entry(String path, byte[] content) {
        entries.put(path, content);
        return this;
    }

    public PluginJar json(String path, Object content) {
        entries.put(path, Json.write(content).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public PluginJar text(String path, String content) {
        entries.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Code that runs in the server: one class without helpers, and the packages that it imports. */
    public PluginJar activator(Class<? extends BundleActivator> type, String imports) {
        headers.put("Bundle-Activator", type.getName());
        headers.merge("Import-Package", imports, (former, more) -> former + "," + more);
        return code(type);
    }

    /** One class of the tests. */
    public PluginJar code(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream code = type.getClassLoader().getResourceAsStream(path)) {
            return entry(path, code.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(Path folder) {
        Path jar = folder.resolve(id + "-" + version + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Installs it as the command line does. */
    public Programs.Result install(Instance instance) {
        return Launcher.run(
                instance.folder(),
                "plugin",
                "install",
                "--yes",
                "--url",
                instance.api().url(),
                "--token",
                instance.api().token(),
                write(instance.folder()).toString());
    }
}
