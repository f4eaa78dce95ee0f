package org.mortise.core.inspection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PluginArchiveTest {

    private static final String MANIFEST = "META-INF/mortise/plugin.json";
    private static final String MAIN = "repository/com/acorn/cards/1.0.0/cards-1.0.0.jar";
    private static final String LIBRARY = "repository/com/acorn/points/1.0.0/points-1.0.0.jar";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final Map<String, byte[]> kar = new LinkedHashMap<>();

    @Before
    public void soundKar() {
        kar.put("META-INF/MANIFEST.MF", text("Manifest-Version: 1.0\r\n\r\n"));
        kar.put(MANIFEST, text("{}"));
        kar.put(LIBRARY, bundle("com.acorn.points", ""));
        kar.put(MAIN, bundle("com.acorn.cards;singleton:=true", "", MANIFEST, "{}"));
    }

    @Test
    public void theMainBundleComesFirstAndNothingIsLeftBehind() throws IOException {
        Path unpacked;
        try (PluginArchive archive = PluginArchive.open(file())) {
            assertEquals(List.of(), archive.mistakes());
            assertEquals("com.acorn.cards", BundleHeaders.symbolicName(archive.main()));
            assertEquals(1, archive.libraries().size());
            assertEquals(
                    "com.acorn.points",
                    BundleHeaders.symbolicName(archive.libraries().get(0)));
            unpacked = Path.of(archive.main().getName());
            assertTrue(Files.exists(unpacked));
        }
        assertFalse(Files.exists(unpacked));
    }

    @Test
    public void aBundleAloneIsItself() throws IOException {
        Path jar = Files.write(
                folder.newFile().toPath(), bundle("com.acorn.cards", "", MANIFEST, "{}", "repository/a.txt", "a"));
        try (PluginArchive archive = PluginArchive.open(jar)) {
            assertEquals(jar.toString(), archive.main().getName());
            assertEquals(List.of(), archive.libraries());
        }
        assertTrue(Files.exists(jar));
    }

    @Test
    public void exactlyOneBundleDescribesThePlugin() {
        kar.put(LIBRARY, bundle("com.acorn.points", "", MANIFEST, "{}"));
        assertMistake("plugin-kar-main", "2 bundles");
        kar.put(LIBRARY, bundle("com.acorn.points", ""));
        kar.put(MAIN, bundle("com.acorn.cards", ""));
        assertMistake("plugin-kar-main", "no bundle");
    }

    @Test
    public void theDescriptionStandsAtTheTopAsItStandsInTheMainBundle() {
        kar.put(MANIFEST, text("{ }"));
        assertMistake("plugin-kar-main", "copy that");
        kar.remove(MANIFEST);
        assertMistake("plugin-manifest-missing", "not a plugin");
    }

    @Test
    public void whatNobodyWouldReadIsRefused() {
        for (String unsupported : List.of(
                "repository/com/acorn/cards/1.0.0/cards-1.0.0-features.xml",
                "resources/etc/com.acorn.cfg",
                "repository/com/acorn/acorn.war",
                "META-INF/mortise/types/card.json",
                "readme.txt")) {
            kar.put(unsupported, text("x"));
            assertMistake("plugin-kar-unsupported", unsupported);
            kar.remove(unsupported);
        }
        kar.put("META-INF/maven/pom.properties", text("x"));
        kar.put("META-INF/sbom/cards.cdx.json", text("{}"));
        assertEquals(List.of(), mistakes());
    }

    @Test
    public void aLibraryIsABundleThatDescribesNothing() {
        kar.put(LIBRARY, bundle(null, ""));
        assertMistake("plugin-kar-library", "not an OSGi bundle");
        kar.put(LIBRARY, bundle("com.acorn.cards", ""));
        assertMistake("plugin-kar-library", "both called com.acorn.cards");
        kar.put(LIBRARY, bundle("com.acorn.points", "Fragment-Host: com.acorn.cards\r\n"));
        assertMistake("plugin-kar-library", "fragment");
        kar.put(LIBRARY, bundle("com.acorn.points", "Mortise-Migrations: db/com.acorn.points/changelog.xml\r\n"));
        assertMistake("plugin-kar-library", "Mortise-Migrations");
        kar.put(LIBRARY, bundle("com.acorn.points", "Meta-Persistence: META-INF/persistence.xml\r\n"));
        assertMistake("plugin-kar-library", "Meta-Persistence");
        kar.put(LIBRARY, bundle("com.acorn.points", "", "META-INF/mortise/types/card.json", "{}"));
        assertMistake("plugin-kar-library", "META-INF/mortise/types/card.json");
    }

    @Test
    public void everyMistakeIsTold() {
        kar.put("features.xml", text("x"));
        kar.put(LIBRARY, bundle(null, ""));
        kar.put(MANIFEST, text("{ }"));
        assertEquals(
                List.of("plugin-kar-library", "plugin-kar-unsupported", "plugin-kar-main"),
                mistakes().stream().map(PluginArchive.Mistake::code).toList());
    }

    @Test
    public void aBundleThatIsNoJarIsNamed() throws IOException {
        kar.put(LIBRARY, text("no jar"));
        Path file = file();
        IOException e = assertThrows(ZipException.class, () -> PluginArchive.open(file));
        assertTrue(e.getMessage(), e.getMessage().startsWith(LIBRARY));
    }

    private void assertMistake(String code, String text) {
        List<PluginArchive.Mistake> found = mistakes();
        assertEquals(found.toString(), 1, found.size());
        assertEquals(code, found.get(0).code());
        assertTrue(found.get(0).detail(), found.get(0).detail().contains(text));
    }

    private List<PluginArchive.Mistake> mistakes() {
        try (PluginArchive archive = PluginArchive.open(file())) {
            return archive.mistakes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() throws IOException {
        return Files.write(folder.newFile().toPath(), zip(kar));
    }

    private static byte[] bundle(String name, String headers, String... pathsAndTexts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String nameHeader = name == null ? "" : "Bundle-SymbolicName: " + name + "\r\n";
        entries.put(JarFile.MANIFEST_NAME, text("Manifest-Version: 1.0\r\n" + nameHeader + headers + "\r\n"));
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            entries.put(pathsAndTexts[i], text(pathsAndTexts[i + 1]));
        }
        return zip(entries);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
