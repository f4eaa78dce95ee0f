package org.mortise.core.plugins.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** Brings a file here, and no more than a limit of it. What it is worth is said by its signature and its hash, not by where it was. */
final class Fetch {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;
    private static final int BLOCK = 64 * 1024;

    private Fetch() {}

    /** @throws ProblemException UNAVAILABLE when it cannot be had now, INVALID when it is longer than the limit */
    static void to(Path target, URL from, long limit) {
        try {
            URLConnection connection = from.openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            connection.setUseCaches(false);
            if (connection instanceof HttpURLConnection http && http.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("the answer is " + http.getResponseCode());
            }
            try (InputStream in = connection.getInputStream();
                    OutputStream out = Files.newOutputStream(target)) {
                copy(in, out, limit, from);
            }
        } catch (IOException e) {
            throw ProblemException.of(
                    ProblemType.UNAVAILABLE,
                    "catalogue-unreachable",
                    from + " cannot be fetched: " + e.getClass().getSimpleName() + ", " + e.getMessage() + ".");
        }
    }

    private static void copy(InputStream in, OutputStream out, long limit, URL from) throws IOException {
        byte[] block = new byte[BLOCK];
        long total = 0;
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            total += count;
            if (total > limit) {
                throw ProblemException.of(
                        ProblemType.INVALID, "catalogue-invalid", from + " is longer than " + limit + " bytes.");
            }
            out.write(block, 0, count);
        }
    }
}
