package org.mortise.core.openapi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.mortise.core.openapi.Hash;

/**
 * A file of the bundle, ready to be sent. Kept compressed: almost everybody takes it so, and it is a quarter of the size.
 *
 * @param compressed by gzip
 * @param tag the hash of the content
 */
record StaticFile(URL source, String contentType, byte[] compressed, String tag) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8");

    static StaticFile of(URL source) {
        try {
            byte[] content = read(source);
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(content);
            }
            String path = source.getPath();
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            return new StaticFile(source, type, compressed.toByteArray(), Hash.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] content() throws IOException {
        return read(source);
    }

    private static byte[] read(URL source) throws IOException {
        try (var in = source.openStream()) {
            return in.readAllBytes();
        }
    }
}
