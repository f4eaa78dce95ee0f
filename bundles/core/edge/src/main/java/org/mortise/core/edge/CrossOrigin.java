package org.mortise.core.edge;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Lets pages of other origins use the API, if they are named; with a token, never with the cookie. Without names no answer has a
 * header that would let another origin read it.
 */
final class CrossOrigin {

    private final Set<String> origins;

    /** @param origins such as {@code https://app.example}, without a path */
    CrossOrigin(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** @return whether the request was a question of the browser that is answered now */
    boolean answers(HttpServletRequest request, HttpServletResponse response) {
        if (origins.isEmpty()) {
            return false;
        }
        response.addHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(
                "Access-Control-Expose-Headers", "ETag, Location, Retry-After, X-Request-Id, Content-Disposition");
        if (!request.getMethod().equals("OPTIONS") || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Request-Id");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }
}
