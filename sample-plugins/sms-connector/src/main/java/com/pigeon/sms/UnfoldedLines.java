package com.pigeon.sms;

import java.io.BufferedReader;
import java.io.IOException;

/** Lines that were broken in two, of which the second begins with a blank, put together again. */
final class UnfoldedLines {

    /** Pictures stand in cards, too. */
    private static final int LONGEST = 10_000_000;

    private final BufferedReader reader;
    private String ahead;

    UnfoldedLines(BufferedReader reader) throws IOException {
        this.reader = reader;
        this.ahead = reader.readLine();
    }

    /** Null after the last. */
    String next() throws IOException {
        if (ahead == null) {
            return null;
        }
        StringBuilder line = new StringBuilder(ahead);
        for (ahead = reader.readLine(); continues(); ahead = reader.readLine()) {
            if (line.length() > LONGEST) {
                throw new IOException("a line has no end");
            }
            line.append(ahead, 1, ahead.length());
        }
        return line.toString();
    }

    private boolean continues() {
        return ahead != null && (ahead.startsWith(" ") || ahead.startsWith("\t"));
    }
}
