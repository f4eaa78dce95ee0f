package org.mortise.launcher.instance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.Json;

public class HalfLineTest {
    private static final String WHOLE = "{\"message\":\"whole\"}\n";

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Path log;

    @Before
    public void setUp() {
        log = temporary.getRoot().toPath().resolve("mortise.log");
    }

    @Test
    public void whatWasWrittenOfItStandsInAWholeLine() throws IOException {
        assertEquals("{\"time\":\"2026\",\"logger\":\"org.mor", ended("{\"time\":\"2026\",\"logger\":\"org.mor"));
    }

    @Test
    public void isFoundHoweverLongItIs() throws IOException {
        String trace = "{\"exception\":\"" + "at org.mortise.Some.where(Some.java:1)\\n".repeat(1000);
        assertEquals(trace, ended(trace));
    }

    @Test
    public void mayEndWithinACharacter() throws IOException {
        byte[] half = "{\"message\":\"Müller Weiß".getBytes(StandardCharsets.UTF_8);
        Files.write(log, Arrays.copyOf(half, half.length - 1));
        HalfLine.complete(log);
        assertEquals(
                "{\"message\":\"Müller Wei\uFFFD", half(Files.readAllLines(log).get(0)));
    }

    @Test
    public void wholeLinesStayAsTheyAre() throws IOException {
        HalfLine.complete(log);
        assertFalse(Files.exists(log));
        for (String text : List.of("", WHOLE, WHOLE + WHOLE)) {
            Files.writeString(log, text);
            HalfLine.complete(log);
            assertEquals(text, Files.readString(log));
        }
    }

    private String ended(String half) throws IOException {
        Files.writeString(log, WHOLE + half);
        HalfLine.complete(log);
        List<String> lines = Files.readAllLines(log);
        assertEquals(2, lines.size());
        assertEquals(WHOLE, lines.get(0) + "\n");
        return half(lines.get(1));
    }

    private static String half(String line) throws IOException {
        JsonNode entry = Json.parse(line);
        assertEquals("WARN", entry.path("level").asText());
        String message = entry.path("message").asText();
        return message.substring(message.indexOf(": ") + 2);
    }
}
