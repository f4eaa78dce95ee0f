package org.mortise.core.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** A problem document (RFC 9457) of what does not even reach the API. */
record Refusal(int status, String code, String title, String detail, long retryAfter) {

    static final String TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    static Refusal tooMany(long seconds) {
        return new Refusal(
                429,
                "too-many-requests",
                "Too many requests",
                "Too many requests; try again in " + seconds + (seconds == 1 ? " second." : " seconds."),
                seconds);
    }

    static Refusal plain() {
        return new Refusal(403, "tls-required", "You may not do this", "Use HTTPS; plain HTTP is not served.", 0);
    }

    static Refusal foreign() {
        return new Refusal(
                403, "foreign-origin", "You may not do this", "A page of another site asked for this change.", 0);
    }

    static Refusal longAddress(int most) {
        return new Refusal(
                414,
                "address-too-long",
                "The address is too long",
                "The path and the query may have " + most + " characters.",
                0);
    }

    /** Of a request that the HTTP server could not even read. */
    static Refusal ofServer(int status) {
        return switch (status) {
            case 431 ->
                new Refusal(
                        431, "headers-too-long", "The headers are too long", "All headers together are too long.", 0);
            case 414 -> new Refusal(414, "address-too-long", "The address is too long", "The address is too long.", 0);
            case 404 -> new Refusal(404, "not-found", "There is no such thing", "There is nothing here.", 0);
            default ->
                status < 500
                        ? new Refusal(status, "malformed", "The request cannot be read", "This is no HTTP request.", 0)
                        : new Refusal(
                                status, "failed", "Something went wrong here", "The request was not answered.", 0);
        };
    }

    byte[] document() {
        try {
            return JSON.writeValueAsBytes(content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> content() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + code);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        return document;
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        if (retryAfter > 0) {
            response.setHeader("Retry-After", Long.toString(retryAfter));
        }
        response.getOutputStream().write(document());
    }
}
