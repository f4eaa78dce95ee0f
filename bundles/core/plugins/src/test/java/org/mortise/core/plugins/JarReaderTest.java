package org.mortise.core.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.manifests.BundleManifests;
import org.osgi.framework.Version;

public class JarReaderTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final JarReader reader = new JarReader(new ContentsReader(new BundleManifests()), List::of);
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> entries = new LinkedHashMap<>();

    @Before
    public void describePlugin() {
        headers.put("Bundle-SymbolicName", "com.acorn.loyalty;singleton:=true");
        headers.put("Bundle-Version", "1.0.0.SNAPSHOT");
        headers.put("Meta-Persistence", "META-INF/persistence.xml");
        headers.put("Mortise-Migrations", "db/com.acorn.loyalty/changelog.xml");
        headers.put("Export-Package", "com.acorn.a;uses:=\"x,y\";version=\"1.0\",com.acorn.b");
        entries.put(
                "META-INF/mortise/plugin.json",
                "{\"id\":\"loyalty\",\"name\":\"Loyalty\",\"version\":\"1.0.0\",\"vendor\":\"Acorn\"}");
        entries.put("META-INF/mortise/types/card.json", "{\"name\":\"loyaltyCard\"}");
        entries.put("META-INF/mortise/fields/account.json", "{\"type\":\"account\"}");
        entries.put(
                "META-INF/persistence.xml",
                "<persistence xmlns=\"http://xmlns.jcp.org/xml/ns/persistence\"><persistence-unit name=\"loyalty\"/></persistence>");
    }

    @Test
    public void everythingThatMattersIsRead() throws IOException {
        PluginJar jar = reader.read(jar());
        Contents contents = jar.contents();
        assertEquals("loyalty", jar.id());
        assertEquals("com.acorn.loyalty", contents.symbolicName());
        assertEquals(new Version("1.0.0.SNAPSHOT"), contents.bundleVersion());
        assertEquals(List.of("loyaltyCard"), contents.recordTypes());
        assertEquals(List.of("account"), contents.extendedTypes());
        assertEquals(List.of("loyalty"), contents.units());
        assertEquals("db/com.acorn.loyalty/changelog.xml", contents.migrations());
        assertEquals(List.of("com.acorn.a", "com.acorn.b"), contents.exports());
        assertEquals(64, jar.sha256().length());
    }

    @Test
    public void aPluginNeedsNoMoreThanItsManifest() throws IOException {
        headers.keySet().retainAll(List.of("Bundle-SymbolicName"));
        entries.keySet().retainAll(List.of("META-INF/mortise/plugin.json"));
        Contents contents = reader.read(jar()).contents();
        assertEquals(List.of(), contents.recordTypes());
        assertEquals(Version.emptyVersion, contents.bundleVersion());
    }

    @Test
    public void whatIsNoPluginIsRefused() throws IOException {
        Path text = Files.writeString(folder.newFile("text.jar").toPath(), "no jar");
        refused("plugin-file-unreadable", text);
        entries.remove("META-INF/mortise/plugin.json");
        refused("plugin-manifest-missing", jar());
        describePlugin();
        headers.remove("Bundle-SymbolicName");
        refused("plugin-not-a-bundle", jar());
        describePlugin();
        headers.put("Bundle-Version", "one");
        refused("plugin-not-a-bundle", jar());
    }

    @Test
    public void brokenDescriptionsAreRefused() throws IOException {
        entries.put("META-INF/mortise/types/card.json", "{\"collection\":\"cards\"}");
        refused("plugin-contents-invalid", jar());
        entries.put("META-INF/mortise/types/card.json", "{");
        refused("plugin-contents-invalid", jar());
        describePlugin();
        entries.put("META-INF/persistence.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:/etc/hostname'>]><x>&e;</x>");
        refused("plugin-contents-invalid", jar());
        entries.remove("META-INF/persistence.xml");
        refused("plugin-contents-invalid", jar());
    }

    private void refused(String code, Path jar) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, () -> reader.read(jar)).code());
    }

    private Path jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        Path file = folder.newFile().toPath();
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
