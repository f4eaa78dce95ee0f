package org.mortise.core.imports.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mortise.core.imports.csv.UnreadableFile;

/** What comes out of an entry of the archive, but never more than it can honestly hold. */
final class BoundedStream extends FilterInputStream {

    /** Tables are repetitive, bombs are nothing but: honest parts shrink to a fiftieth at best. */
    private static final int MAX_RATIO = 200;
    /** Up to here the ratio says nothing. */
    private static final long FREE = 8L << 20;

    private final String name;
    private final long limit;
    private long read;

    /** @param maximum bytes, whatever the ratio */
    BoundedStream(InputStream in, String name, long packed, long maximum) {
        super(in);
        this.name = name;
        this.limit = Math.min(maximum, Math.max(FREE, Math.max(1, packed) * MAX_RATIO));
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) {
            throw UnreadableFile.because(
                    "bomb",
                    "The part " + name + " of the workbook unpacks to more than " + (limit >> 20)
                            + " MB; split it, or save it as CSV UTF-8.");
        }
    }
}
