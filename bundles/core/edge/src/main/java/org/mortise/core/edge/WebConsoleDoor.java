package org.mortise.core.edge;

import java.net.URI;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Before Karaf's web console, which an administrator may install: it is registered past the whiteboard and so past {@link EdgeFilter}.
 * It signs in by HTTP Basic, which a browser repeats for whoever asks: without this, any page that an administrator opens could install
 * bundles.
 */
final class WebConsoleDoor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Its pages have scripts of their own in them. */
    private static final String PAGES =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private WebConsoleDoor() {}

    static void describe(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** @return null for who may pass and be asked for a password */
    static Refusal refusal(HttpServletRequest request, EdgeFilter rules) {
        if (rules.isPlain(request)) {
            return Refusal.plain();
        }
        return READING.contains(request.getMethod()) || !isForeign(request) ? null : Refusal.foreign();
    }

    /** Programs that are no browsers send neither header, and nobody else's password. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(ownOrigin(request, origin));
    }

    /** With the port only where the other names one. */
    private static String ownOrigin(HttpServletRequest request, String other) {
        String own = request.getScheme() + "://" + request.getServerName();
        try {
            return URI.create(other).getPort() < 0 ? own : own + ":" + request.getServerPort();
        } catch (IllegalArgumentException e) {
            return own;
        }
    }
}
