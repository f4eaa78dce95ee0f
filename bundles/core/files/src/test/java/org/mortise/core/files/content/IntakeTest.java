package org.mortise.core.files.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

public class IntakeTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Intake intake;

    @Before
    public void create() {
        intake = new Intake(folder.getRoot().toPath(), 100, Set.of("exe", "bat"));
    }

    @Test
    public void contentIsCountedHashedAndRecognised() throws IOException {
        Intake.Received received = intake.receive("C:\\docs\\notes.txt", text("hello world"));
        assertEquals("notes.txt", received.name());
        assertEquals(11, received.size());
        assertEquals("text/plain", received.contentType());
        assertEquals("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9", received.sha256());
        assertEquals("hello world", Files.readString(received.path()));
        assertEquals(
                "application/pdf", intake.receive("a.png", text("%PDF-1.7")).contentType());
        assertEquals(
                "application/octet-stream",
                intake.receive("a.png", text("no image")).contentType());
        assertEquals(
                "text/html", intake.receive("a.txt", text("<html><script>")).contentType());
    }

    @Test
    public void whatIsTooLargeLeavesNothingBehind() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> intake.receive("a.txt", text("x".repeat(101))));
        assertEquals(ProblemType.TOO_LARGE, refused.type());
        assertEquals(0, folder.getRoot().list().length);
    }

    @Test
    public void programsAreRefusedByNameAndByContent() {
        for (String name : new String[] {"a.exe", "a.EXE", "a.pdf.bat", "a.exe. ."}) {
            refused(name, "harmless");
        }
        refused("a.txt", "MZ" + "\0".repeat(80));
        assertEquals(0, folder.getRoot().list().length);
    }

    @Test
    public void namesAreHarmless() {
        assertEquals("passwd", Intake.name("../../etc/passwd"));
        assertEquals("file", Intake.name(null));
        assertEquals("file", Intake.name(".."));
        assertEquals("ab.txt", Intake.name("a\u0000\r\n\u202Eb.txt"));
        assertEquals(255, Intake.name("x".repeat(300) + ".pdf").length());
        assertEquals(".pdf", Intake.name("x".repeat(300) + ".pdf").substring(251));
    }

    private void refused(String name, String content) {
        ProblemException refused = assertThrows(ProblemException.class, () -> intake.receive(name, text(content)));
        assertEquals("file", refused.violations().get(0).field());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
