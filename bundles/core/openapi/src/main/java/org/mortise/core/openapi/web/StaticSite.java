package org.mortise.core.openapi.web;

import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves a fixed set of files. What is not in the set does not exist, whatever the bundle contains. */
abstract class StaticSite extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Nothing from elsewhere, nothing inline, nobody's frame; images in style sheets are data. */
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    private final transient Function<String, URL> entries;
    private final transient Map<String, String> files;
    private final transient Map<String, StaticFile> loaded = new ConcurrentHashMap<>();

    /**
     * @param entries finds an entry of the bundle by its path
     * @param files path below the servlet's → entry of the bundle
     */
    StaticSite(Function<String, URL> entries, Map<String, String> files) {
        this.entries = entries;
        this.files = Map.copyOf(files);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        String entry = files.get(path(request));
        if (entry == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().print("There is nothing here.\n");
            return;
        }
        send(loaded.computeIfAbsent(entry, name -> StaticFile.of(entries.apply(name))), request, response);
    }

    private static void send(StaticFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean gzip = accepts(request.getHeader("Accept-Encoding"));
        // Two forms of one file need two tags, else a cache mixes them.
        String tag = "\"" + file.tag() + (gzip ? "-gzip\"" : "\"");
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", "no-cache");
        String known = request.getHeader("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = gzip ? file.compressed() : file.content();
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean accepts(String encodings) {
        return encodings != null && encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static String path(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? request.getServletPath() : request.getPathInfo();
        return path.isEmpty() ? "/" : path;
    }
}
