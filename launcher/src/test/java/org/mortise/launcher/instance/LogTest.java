package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        var out = new StringWriter();
        var follower = new LogFollower(log, new PrintWriter(out));
        Files.writeString(log, "one\n", StandardOpenOption.APPEND);
        follower.printAdded();
        Files.writeString(log, "two\n");
        follower.printAdded();
        assertEquals("one\ntwo\n", out.toString());
    }
}
