package org.mortise.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log of a server: JSON, one object a line. */
public final class ServerLog {

    private static final int TAIL = 40;

    private final Path file;

    ServerLog(Path folder) {
        this.file = folder.resolve("mortise.log");
    }

    /** How many lines there are; a position for {@link #since}. */
    public int position() {
        return lines().size();
    }

    /** The lines after the position. A line that is no JSON fails the test. */
    public List<JsonNode> since(int position) {
        List<String> lines = lines();
        return lines.subList(Math.min(position, lines.size()), lines.size()).stream()
                .map(Json::read)
                .toList();
    }

    String tail() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            // The last line may be half written, by a server that runs or by one that was killed.
            int end = text.lastIndexOf('\n');
            return end < 0 ? List.of() : text.substring(0, end).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
