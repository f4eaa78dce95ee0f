package org.mortise.launcher.imports;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.Failure;

public class ProfileChoiceTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private Path shipped;

    @Before
    public void setUp() throws IOException {
        folder = temporary.newFolder("data").toPath();
        shipped = temporary.newFolder("profiles").toPath();
        profile(shipped.resolve("a.json"), "\"matches\":[\"accounts.csv\",\"leads.csv\"],");
        profile(shipped.resolve("b.json"), "\"matches\":[\"accounts.csv\"],");
        profile(shipped.resolve("c.json"), "");
    }

    @Test
    public void theFoldersOwnComesFirst() throws IOException {
        Files.createFile(folder.resolve("accounts.csv"));
        profile(folder.resolve("import-profile.json"), "");
        assertEquals(folder.resolve("import-profile.json"), ProfileChoice.forFolder(folder, () -> shipped));
    }

    @Test
    public void aShippedOneThatKnowsTheFiles() throws IOException {
        Files.createFile(folder.resolve("accounts.csv"));
        assertEquals(shipped.resolve("b.json"), ProfileChoice.forFolder(folder, () -> shipped));
        Files.createFile(folder.resolve("leads.csv"));
        assertEquals(shipped.resolve("a.json"), ProfileChoice.forFolder(folder, () -> shipped));
    }

    @Test
    public void noneFits() {
        var failure = assertThrows(Failure.class, () -> ProfileChoice.forFolder(folder, () -> shipped));
        assertTrue(failure.getMessage(), failure.getMessage().contains("--profile"));
        assertThrows(Failure.class, () -> ProfileChoice.forFolder(folder, () -> folder.resolve("nowhere")));
    }

    @Test
    public void aBrokenProfileIsTold() throws IOException {
        for (String text : new String[] {"{", "{\"steps\":[]}", "{\"steps\":[{\"file\":\"a.csv\"}]}"}) {
            Path file = folder.resolve("p.json");
            Files.writeString(file, text);
            var failure = assertThrows(text, Failure.class, () -> ImportProfile.read(file));
            assertTrue(failure.getMessage(), failure.getMessage().contains("p.json"));
        }
    }

    private static void profile(Path file, String matches) throws IOException {
        Files.writeString(file, "{" + matches + "\"steps\":[{\"file\":\"accounts.csv\",\"type\":\"account\"}]}");
    }
}
