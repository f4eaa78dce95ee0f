package org.mortise.launcher.instance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mortise.launcher.Json;

/**
 * The line that a server was writing to its log when it was killed. The next server would go on in the middle of it
 * and make one line of two, which no reader of JSON lines understands.
 */
final class HalfLine {
    private static final int BLOCK = 8192;

    private HalfLine() {}

    /**
     * Puts a whole line in the place of a half one at the end, with what was written of it as its message. Only while
     * no server writes to the log.
     */
    static void complete(Path log) {
        if (!Files.exists(log)) {
            return;
        }
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            long start = startOfLastLine(file);
            if (start < file.length()) {
                var written = new byte[(int) (file.length() - start)];
                file.seek(start);
                file.readFully(written);
                // Over the old one, never after cutting it off: a kill here, too, leaves something to read.
                byte[] line = line(new String(written, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                file.seek(start);
                file.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long startOfLastLine(RandomAccessFile file) throws IOException {
        for (long end = file.length(); end > 0; end -= BLOCK) {
            long from = Math.max(0, end - BLOCK);
            var block = new byte[(int) (end - from)];
            file.seek(from);
            file.readFully(block);
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return from + i + 1;
                }
            }
        }
        return 0;
    }

    /** In the shape of the server's own lines; always longer than the half it takes the place of. */
    private static String line(String half) {
        ObjectNode line = Json.object();
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("level", "WARN");
        line.put("logger", HalfLine.class.getName());
        line.put("thread", Thread.currentThread().getName());
        line.put("message", "The server was killed while it wrote this line: " + half);
        return Json.write(line) + "\n";
    }
}
