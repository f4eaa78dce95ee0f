package org.mortise.core.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;

public class PluginFileTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aPathIsLentAsItIs() throws IOException {
        Path file = folder.newFile("loyalty.jar").toPath();
        assertEquals(file, PluginFile.<Path>use(file.toString(), path -> path));
        assertTrue(Files.exists(file));
    }

    @Test
    public void aUrlIsCopiedAndTheCopyDeleted() throws IOException {
        Path file = folder.newFile("loyalty.jar").toPath();
        Files.writeString(file, "content");
        Path copy = PluginFile.use(file.toUri().toString(), path -> {
            assertEquals("content", read(path));
            return path;
        });
        assertFalse(Files.exists(copy));
    }

    @Test
    public void whatIsNotThereIsRefused() {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> PluginFile.<Path>use("/no/such.jar", path -> path));
        assertEquals("plugin-file-unreadable", refusal.code());
        refusal = assertThrows(ProblemException.class, () -> PluginFile.<Path>use("file:/no/such.jar", path -> path));
        assertEquals("plugin-file-unreadable", refusal.code());
    }

    @Test
    public void aRefusalIsToldWithItsCodeAndEveryViolation() {
        ProblemException problem = new ProblemException(
                ProblemType.INVALID,
                "plugin-manifest-invalid",
                "Two mistakes.",
                List.of(new Violation("id", "is missing"), new Violation("", "is no object")),
                null);
        assertEquals(
                List.of("Two mistakes. (plugin-manifest-invalid)", "  id: is missing", "  is no object"),
                AdministratorAction.describe(problem).lines().toList());
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
