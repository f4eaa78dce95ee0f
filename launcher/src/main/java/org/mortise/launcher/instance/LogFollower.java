package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Hands on the lines that are added to a log file, also after the file was rolled over. */
final class LogFollower {
    private final Path file;
    private final Consumer<String> lines;
    private long position;

    LogFollower(Path file, Consumer<String> lines) throws IOException {
        this.file = file;
        this.lines = lines;
        this.position = Files.exists(file) ? Files.size(file) : 0;
    }

    void readAdded() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            if (input.length() < position) {
                position = 0;
            }
            input.seek(position);
            var added = new byte[(int) (input.length() - position)];
            input.readFully(added);
            handOn(added);
        }
    }

    /** Half a line at the end waits for its other half. */
    private void handOn(byte[] added) {
        int start = 0;
        for (int i = 0; i < added.length; i++) {
            if (added[i] == '\n') {
                lines.accept(new String(added, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        position += start;
    }
}
