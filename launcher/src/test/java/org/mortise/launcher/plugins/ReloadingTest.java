package org.mortise.launcher.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.FakeServer;
import org.mortise.launcher.client.ServerClient;

public class ReloadingTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private final FakeServer server = new FakeServer();
    private final StringWriter messages = new StringWriter();

    private Path jar;
    private Reloading reloading;

    @Before
    public void setUp() {
        jar = temporary.getRoot().toPath().resolve("cards.jar");
        reloading = new Reloading(
                ServerClient.withToken(server.url(), "T"), new JarFileSource(jar), new PrintWriter(messages, true));
    }

    @After
    public void tearDown() {
        server.close();
    }

    @Test
    public void everyChangeIsInstalledOnceItIsWhole() throws Exception {
        server.answer("POST /api/admin/plugins", 201, "{\"id\":\"p1\"}");
        applied("ACTIVE", null);
        looks(3);
        assertEquals("there is no file yet", 0, server.calls().size());
        save("one");
        looks(1);
        assertEquals("half of it may be written", 0, server.calls().size());
        looks(5);
        assertEquals(2, server.calls().size());
        save("three");
        looks(5);
        assertEquals(4, server.calls().size());
        assertTrue(messages.toString(), messages.toString().startsWith("Cards 1.0.0 runs ("));
    }

    @Test
    public void whatIsWrongIsSaidOnceAndTheNextChangeIsTaken() throws Exception {
        server.answer("POST /api/admin/plugins", 422, "{\"title\":\"Broken\",\"detail\":\"No manifest.\"}");
        server.answer("POST /api/admin/plugins", 201, "{\"id\":\"p1\"}");
        applied("FAILED", "no such table");
        applied("ACTIVE", null);
        save("one");
        looks(5);
        assertEquals(server.calls() + messages.toString(), 1, server.calls().size());
        assertTrue(messages.toString(), messages.toString().contains("No manifest."));
        save("three");
        looks(5);
        assertTrue(messages.toString(), messages.toString().contains("It does not run: no such table"));
        save("seven");
        looks(5);
        assertTrue(messages.toString(), messages.toString().contains("Cards 1.0.0 runs ("));
    }

    @Test
    public void aProjectIsStampedByItsSourcesAndNotByWhatIsBuilt() throws IOException {
        Path project = temporary.newFolder("project").toPath();
        Files.createDirectories(project.resolve("src/main/java"));
        Files.createDirectories(project.resolve("target"));
        Path source = Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
        var maven = new MavenProject(project);
        String first = maven.stamp();
        Files.writeString(project.resolve("target/a.jar"), "built");
        assertEquals(first, maven.stamp());
        Files.setLastModifiedTime(source, FileTime.fromMillis(1));
        assertTrue(!first.equals(maven.stamp()));
    }

    private void applied(String state, String problem) {
        server.answer(
                "POST /api/admin/plugins/plans/p1/apply",
                200,
                "{\"name\":\"Cards\",\"version\":\"1.0.0\",\"state\":\"" + state + "\",\"problem\":\"" + problem
                        + "\"}");
    }

    private void save(String content) throws IOException {
        Files.writeString(jar, content);
    }

    private void looks(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            reloading.look();
        }
    }
}
