package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LogTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Path log;

    @Before
    public void setUp() {
        log = temporary.getRoot().toPath().resolve("karaf.log");
    }

    @Test
    public void lastLines() throws IOException {
        assertEquals(List.of(), LogTail.lastLines(log, 3));
        String text =
                IntStream.range(0, 10_000).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        Files.writeString(log, text);
        assertEquals(List.of("line 9998", "line 9999"), LogTail.lastLines(log, 2));
    }

    @Test
    public void followsWhatIsAddedAlsoAfterARollOver() throws IOException {
        Files.writeString(log, "a line of before\n");
        List<String> lines = new ArrayList<>();
        var follower = new LogFollower(log, lines::add);
        Files.writeString(log, "one\ntw", StandardOpenOption.APPEND);
        follower.readAdded();
        assertEquals("half a line waits", List.of("one"), lines);
        Files.writeString(log, "o\n", StandardOpenOption.APPEND);
        follower.readAdded();
        Files.writeString(log, "three\n");
        follower.readAdded();
        assertEquals(List.of("one", "two", "three"), lines);
    }

    @Test
    public void jsonBecomesText() {
        assertEquals("plain", LogLine.text("plain"));
        assertEquals("{\"half", LogLine.text("{\"half"));
        String json = "{\"time\":\"T\",\"level\":\"WARN\",\"logger\":\"a.B\",\"message\":\"m\",\"exception\":\"x\\n\"}";
        assertEquals("T WARN  [a.B] m\nx", LogLine.text(json));
    }
}
