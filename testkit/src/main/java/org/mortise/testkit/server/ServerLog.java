package org.mortise.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The log of a server: JSON, one object a line. */
public final class ServerLog {

    private static final int TAIL = 40;
    private static final Set<ServerLog> FOLLOWED = ConcurrentHashMap.newKeySet();

    private final Path file;

    /** @param folder of the log; it need not be there yet */
    public ServerLog(Path folder) {
        this.file = folder.resolve("mortise.log");
        FOLLOWED.add(this);
    }

    /** How many lines there are; a position for {@link #since}. */
    public int position() {
        return lines().size();
    }

    /** The lines after the position. A line that is no JSON fails the test. */
    public List<JsonNode> since(int position) {
        return from(position).stream().map(Json::read).toList();
    }

    /** The last lines, as they are. */
    public String tail() {
        return last(lines());
    }

    /** The last lines after the position. */
    String after(int position) {
        return last(from(position));
    }

    /** What the servers of this JVM wrote to their logs about a request: why something failed that nobody can repeat. */
    static String told(String requestId) {
        return FOLLOWED.stream()
                .flatMap(log -> log.lines().stream())
                .filter(line -> line.contains(requestId))
                .collect(Collectors.joining("\n"));
    }

    private static String last(List<String> lines) {
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private List<String> from(int position) {
        List<String> lines = lines();
        return lines.subList(Math.min(position, lines.size()), lines.size());
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

    /** What the server logged meanwhile, beside the failure of a test. */
    static final class Excerpt extends Exception {

        Excerpt(String lines) {
            super(lines.isEmpty() ? "The server logged nothing." : "The server's log:\n" + lines, null, false, false);
        }
    }
}
