package org.mortise.core.inspection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LinkageTest {

    private static final String RECORDS =
            "package api; public interface Records extends Named { String find(int id); static int limit() { return 1; } %s }";
    private static final String NAMED = "package api; public interface Named { String name(); }";
    private static final String ENTITY =
            "package api; public abstract class Entity { public static int VERSION = 1; protected long id; %s"
                    + " protected void touch() {} }";
    private static final String PLUGIN = """
            package com.acorn;
            import api.*;
            import java.util.function.Supplier;
            public class Cards extends Entity {
                Records records;
                String one() { return records.find(1) + records.name() + records.hashCode(); }
                void two() { touch(); id = Records.limit() + VERSION; }
                Supplier<String> three() { return records::name; }
            }
            """;

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Path work;
    private Path plugin;

    @Before
    public void compilePlugin() throws IOException {
        work = folder.getRoot().toPath();
        Compiled api = api(RECORDS, NAMED, ENTITY);
        plugin = Compiled.of(work, api, "com/acorn/Cards", PLUGIN).jar();
        assertEquals(List.of(), missing(api));
    }

    @Test
    public void aMethodThatIsNotThereIsNamedWithItsPlaces() throws IOException {
        Compiled older = api(RECORDS.replace("int id", "long id"), NAMED, ENTITY);
        assertEquals(
                List.of("api.Records.find(int) does not exist here (used in com.acorn.Cards.one)"), missing(older));
    }

    @Test
    public void whatIsInheritedCounts() throws IOException {
        Compiled without = api(RECORDS, NAMED.replace("String name();", ""), ENTITY);
        assertEquals(
                List.of(
                        "api.Named.name() does not exist here (used in com.acorn.Cards.three)",
                        "api.Records.name() does not exist here (used in com.acorn.Cards.one)"),
                missing(without));
    }

    @Test
    public void whatThePluginsOwnClassesInheritCounts() throws IOException {
        Compiled without = api(RECORDS, NAMED, ENTITY.replace("touch()", "touched()"));
        assertEquals(
                List.of("com.acorn.Cards.touch() does not exist here (used in com.acorn.Cards.two)"), missing(without));
    }

    @Test
    public void fieldsClassesAndModifiersCount() throws IOException {
        assertEquals(
                List.of("com.acorn.Cards.VERSION is not static here (used in com.acorn.Cards.two)"),
                missing(api(RECORDS, NAMED, ENTITY.replace("static int", "int"))));
        assertEquals(
                List.of("com.acorn.Cards.id does not exist here (used in com.acorn.Cards.two)"),
                missing(api(RECORDS, NAMED, ENTITY.replace("long id", "int id"))));
        Compiled none = Compiled.of(work, null, "api/Entity", ENTITY.formatted(""));
        assertTrue(
                missing(none).toString(),
                missing(none).stream().anyMatch(each -> each.startsWith("api.Records does not")));
    }

    @Test
    public void whatABundleBesideItInheritsCounts() throws IOException {
        Compiled api = api(RECORDS, NAMED, ENTITY);
        Path library = plugin;
        plugin = Compiled.of(
                        work,
                        Compiled.of(
                                work,
                                null,
                                "api/Entity",
                                "package api; public class Entity { public void gone() {} }",
                                "com/acorn/Cards",
                                "package com.acorn; public class Cards extends api.Entity {}"),
                        "com/acorn/Use",
                        "package com.acorn; class Use { void it(Cards cards) { cards.gone(); } }")
                .jar();
        assertEquals(List.of(), missing(api));
        assertEquals(
                List.of("com.acorn.Cards.gone() does not exist here (used in com.acorn.Use.it)"),
                missing(api, library));
    }

    @Test
    public void whatIsNewInTheApiDoesNotMatter() throws IOException {
        Compiled newer =
                api(RECORDS.replace("%s", "default void more() {}"), NAMED, ENTITY.replace("%s", "public int more;"));
        assertEquals(List.of(), missing(newer));
    }

    @Test
    public void aClassFileThatIsNoneIsSaidToBe() throws IOException {
        Path broken = work.resolve("broken.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(broken))) {
            out.putNextEntry(new ZipEntry("com/acorn/Broken.class"));
            out.write(new byte[] {1, 2, 3});
        }
        plugin = broken;
        Compiled api = api(RECORDS, NAMED, ENTITY);
        UnreadableClass e = assertThrows(UnreadableClass.class, () -> missing(api));
        assertEquals("com/acorn/Broken.class", e.getMessage().replaceFirst(" .*", ""));
    }

    private Compiled api(String records, String named, String entity) throws IOException {
        return Compiled.of(
                work,
                null,
                "api/Records",
                records.replace("%s", ""),
                "api/Named",
                named,
                "api/Entity",
                entity.replace("%s", ""));
    }

    /** @param more bundles of the same plugin */
    private List<String> missing(Compiled api, Path... more) throws IOException {
        List<JarFile> bundles = new ArrayList<>(List.of(new JarFile(plugin.toFile())));
        for (Path each : more) {
            bundles.add(new JarFile(each.toFile()));
        }
        return new Linkage("api/", api.source())
                .missing(bundles).stream().map(MissingMember::toString).toList();
    }
}
