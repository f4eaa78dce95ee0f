package org.mortise.core.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** A problem document (RFC 9457) of what does not even reach the API. */
record Refusal(int status, String code, String title, String detail, long retryAfter) {

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

    static Refusal longAddress(int most) {
        return new Refusal(
                414,
                "address-too-long",
                "The address is too long",
                "The path and the query may have " + most + " characters.",
                0);
    }

    void write(HttpServletResponse response) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + code);
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        if (retryAfter > 0) {
            response.setHeader("Retry-After", Long.toString(retryAfter));
        }
        JSON.writeValue(response.getOutputStream(), document);
    }
}
