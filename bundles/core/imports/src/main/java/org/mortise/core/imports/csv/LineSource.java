package org.mortise.core.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The physical lines of a text, whatever ends them, of bounded length; lines can be given back to be read again. */
final class LineSource implements Closeable {

    private final Reader reader;
    private final int maxLength;
    private final char[] buffer = new char[1 << 14];
    private final Deque<String> givenBack = new ArrayDeque<>();
    private int position;
    private int filled;
    private long lines;
    private boolean skipLineFeed;

    LineSource(Reader reader, int maxLength) {
        this.reader = reader;
        this.maxLength = maxLength;
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        String line = givenBack.isEmpty() ? read() : givenBack.pop();
        if (line != null) {
            lines++;
        }
        return line;
    }

    void giveBack(List<String> unread) {
        for (int i = unread.size() - 1; i >= 0; i--) {
            givenBack.push(unread.get(i));
        }
        lines -= unread.size();
    }

    /** How many lines were read and not given back. */
    long lines() {
        return lines;
    }

    private String read() throws IOException {
        StringBuilder line = null;
        while (fill()) {
            if (skipLineFeed && buffer[position] == '\n') {
                position++;
                skipLineFeed = false;
                continue;
            }
            skipLineFeed = false;
            int end = endOfLine();
            line = line == null ? new StringBuilder(end - position) : line;
            line.append(buffer, position, end - position);
            if (line.length() > maxLength) {
                throw UnreadableFile.because(
                        "line",
                        "Line " + (lines + 1) + " has more than " + maxLength + " characters; this is no CSV file.");
            }
            position = end;
            if (end < filled) {
                skipLineFeed = buffer[position++] == '\r';
                return line.toString();
            }
        }
        return line == null ? null : line.toString();
    }

    private int endOfLine() {
        for (int i = position; i < filled; i++) {
            char c = buffer[i];
            if (c == '\n' || c == '\r') {
                return i;
            }
            if (c == '\0') {
                throw UnreadableFile.because(
                        "nul", "Line " + (lines + 1) + " contains a NUL character; this is no text file.");
            }
        }
        return filled;
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        try {
            position = 0;
            filled = Math.max(0, reader.read(buffer));
            return filled > 0;
        } catch (CharacterCodingException e) {
            throw UnreadableFile.because(
                    "encoding", "The file is not UTF-8 (after line " + lines + "); save it as CSV UTF-8.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
