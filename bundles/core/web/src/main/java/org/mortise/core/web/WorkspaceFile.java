package org.mortise.core.web;

import java.io.IOException;
import java.util.Map;
import java.util.zip.CRC32;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A file, ready to be sent, plain or compressed. */
final class WorkspaceFile {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain;charset=UTF-8");

    private final String contentType;
    private final byte[] content;
    private final byte[] compressed;
    private final String tag;

    /** @param compressed by gzip; null when the build did not compress it */
    WorkspaceFile(String path, byte[] content, byte[] compressed) {
        this.contentType = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        this.content = content;
        this.compressed = compressed;
        CRC32 sum = new CRC32();
        sum.update(content);
        this.tag = Long.toHexString(sum.getValue()) + "-" + content.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean gzip = compressed != null && accepts(request.getHeader("Accept-Encoding"));
        // Two forms of one file need two tags, else a cache mixes them.
        String ownTag = "\"" + tag + (gzip ? "-gzip\"" : "\"");
        response.setHeader("ETag", ownTag);
        response.setHeader("Vary", "Accept-Encoding");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(ownTag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = gzip ? compressed : content;
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean accepts(String encodings) {
        return encodings != null && encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }
}
