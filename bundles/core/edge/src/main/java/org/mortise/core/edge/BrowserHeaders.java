package org.mortise.core.edge;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Tells browsers what our answers are not for. */
final class BrowserHeaders {

    /** Style attributes are what the components of the pages set; scripts come from files of ours alone. */
    static final String PAGES =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** Nothing of the API is a page, an uploaded file neither. */
    static final String DATA =
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private static final String API = "/api/";
    private static final String DOCS = "/api/docs";

    private final long hstsSeconds;

    BrowserHeaders(long hstsSeconds) {
        this.hstsSeconds = hstsSeconds;
    }

    /** For what never comes by here. */
    static Map<String, String> ofRefusals() {
        return Map.of(
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", DATA,
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Cache-Control", "no-store");
    }

    /** As the server understands it: an address can be written in many ways, {@code /%61pi/} for one. */
    private static String path(HttpServletRequest request) {
        String servlet = request.getServletPath();
        String info = request.getPathInfo();
        String path = (servlet == null ? "" : servlet) + (info == null ? "" : info);
        return path.isEmpty() ? request.getRequestURI() : path;
    }

    void set(HttpServletRequest request, HttpServletResponse response) {
        String path = path(request);
        boolean data = path.startsWith(API) && !path.equals(DOCS) && !path.startsWith(DOCS + "/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", data ? DATA : PAGES);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (data) {
            // Whoever knows better says so later and wins.
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure() && hstsSeconds > 0) {
            response.setHeader("Strict-Transport-Security", "max-age=" + hstsSeconds + "; includeSubDomains");
        }
    }
}
