package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads the last lines of a file without reading all of it. */
final class LogTail {
    private static final int BYTES_PER_LINE = 400;

    private LogTail() {}

    static List<String> lastLines(Path file, int count) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, input.length() - (long) count * BYTES_PER_LINE);
            input.seek(start);
            var bytes = new byte[(int) (input.length() - start)];
            input.readFully(bytes);
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
            return Arrays.asList(lines).subList(Math.max(0, lines.length - count), lines.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
