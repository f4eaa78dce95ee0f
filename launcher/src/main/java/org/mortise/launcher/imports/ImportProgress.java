package org.mortise.launcher.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Shows how far an import is: one line that changes on a terminal, a line now and then elsewhere. */
final class ImportProgress implements Consumer<JsonNode> {
    private static final long QUIET_NANOS = 5_000_000_000L;

    private final String file;
    private final PrintWriter messages;
    private final boolean terminal;
    private long lastLine;

    ImportProgress(String file, PrintWriter messages, boolean terminal) {
        this.file = file;
        this.messages = messages;
        this.terminal = terminal;
        this.lastLine = System.nanoTime();
    }

    @Override
    public void accept(JsonNode job) {
        if (terminal) {
            messages.print("\r" + line(job) + "\u001b[K");
            messages.flush();
        } else if (System.nanoTime() - lastLine > QUIET_NANOS) {
            lastLine = System.nanoTime();
            messages.println(line(job));
        }
    }

    void end() {
        if (terminal) {
            messages.print("\r\u001b[K");
            messages.flush();
        }
    }

    private String line(JsonNode job) {
        return file + ": " + job.path("processed").asLong() + " of "
                + job.path("rows").asLong() + " rows";
    }
}
