package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is added to a log file, also after the file was rolled over. */
final class LogFollower {
    private static final int POLL_MILLIS = 300;

    private final Path file;
    private final PrintWriter out;
    private long position;

    LogFollower(Path file, PrintWriter out) throws IOException {
        this.file = file;
        this.out = out;
        this.position = Files.exists(file) ? Files.size(file) : 0;
    }

    void followForEver() throws IOException, InterruptedException {
        while (!out.checkError()) {
            Thread.sleep(POLL_MILLIS);
            printAdded();
        }
    }

    void printAdded() throws IOException {
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
            position += added.length;
            out.print(new String(added, StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
