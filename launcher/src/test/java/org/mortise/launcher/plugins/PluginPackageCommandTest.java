package org.mortise.launcher.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.core.inspection.CatalogueEntry;
import org.mortise.core.inspection.Finding;
import org.mortise.launcher.CommandRun;
import org.mortise.launcher.ExitCodes;

public class PluginPackageCommandTest {
    private static final String DESCRIPTION =
            "{\"id\":\"acorn-cards\",\"name\":\"A\",\"version\":\"1.0.0\",\"vendor\":\"Acorn\"}";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path main;
    private Path library;

    @Before
    public void build() throws IOException {
        main = jar(
                "cards-1.0.0.jar",
                "Bundle-SymbolicName: com.acorn.cards\r\nImport-Package: org.mortise.api.records;version=\"[1.0,2)\"\r\n",
                DESCRIPTION);
        library = jar(
                "points-1.0.0.jar",
                "Bundle-SymbolicName: com.acorn.points\r\nImport-Package: org.mortise.api.money;version=\"[1.2,2)\"\r\n",
                null);
    }

    @Test
    public void whatIsPackagedIsInOrderAndCanBeOffered() throws IOException {
        CommandRun run = run(main, library);
        assertEquals(run.err(), ExitCodes.OK, run.exitCode());
        Path kar = main.resolveSibling("cards-1.0.0.kar");
        assertEquals(List.of(), errors(kar));
        CatalogueEntry entry = EntryOf.file(kar, null);
        assertEquals("acorn-cards", entry.id());
        assertEquals("cards-1.0.0.kar", entry.file());
        assertEquals("[1.2,2)", entry.imports().get("org.mortise.api.money"));
        assertEquals("[1.0,2)", entry.imports().get("org.mortise.api.records"));
        assertEquals(
                "mvn:com.acorn/acorn-cards/1.0.0/kar",
                EntryOf.file(kar, "com.acorn").file());
    }

    @Test
    public void allBundlesAreLookedAt() throws IOException {
        library = jar(
                "points-1.0.0.jar",
                "Bundle-SymbolicName: com.acorn.points\r\nImport-Package: org.mortise.core.x\r\n",
                null);
        run(main, library);
        assertEquals(
                List.of("org.mortise.core.x is imported and is not part of the API"),
                errors(main.resolveSibling("cards-1.0.0.kar")));
    }

    @Test
    public void whatIsNoKarOfAPluginIsNotMade() {
        CommandRun twice = run(main, main);
        assertEquals(ExitCodes.FAILURE, twice.exitCode());
        CommandRun turned = run(library, main);
        assertEquals(ExitCodes.FAILURE, turned.exitCode());
        assertTrue(turned.err(), turned.err().contains("main bundle first"));
        assertFalse(Files.exists(main.resolveSibling("cards-1.0.0.kar")));
    }

    private static CommandRun run(Path main, Path library) {
        return CommandRun.of("plugin", "package", main.toString(), library.toString());
    }

    private static List<String> errors(Path file) throws IOException {
        return new PluginVerification(name -> Optional.empty())
                .of(file).stream()
                        .filter(Finding::fatal)
                        .map(finding -> finding.place() + " " + finding.message())
                        .toList();
    }

    private Path jar(String name, String headers, String description) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(("Manifest-Version: 1.0\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
            if (description != null) {
                zip.putNextEntry(new ZipEntry("META-INF/mortise/plugin.json"));
                zip.write(description.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
