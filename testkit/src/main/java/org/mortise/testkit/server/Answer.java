package org.mortise.testkit.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Assert;

/** What the server answered. */
public record Answer(String request, HttpResponse<String> response) {

    private static final Pattern REQUEST_ID = Pattern.compile("\"requestId\":\"([^\"]+)\"");

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    /** Null when the answer has no such header. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + this, e);
        }
    }

    /** The member of the JSON by JSON pointer, as text; "" when it is not there. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** The id of the record in the answer. */
    public String id() {
        return at("/id");
    }

    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError("Not " + status + " but " + this);
        }
        return this;
    }

    /** A problem document with that status, as RFC 9457 and the conventions want it. */
    public Answer expectProblem(int status) {
        expect(status);
        Assert.assertTrue("content type of " + this, contentType().startsWith("application/problem+json"));
        Assert.assertEquals(
                "status in the document of " + this,
                status,
                json().path("status").asInt());
        Assert.assertTrue("type of " + this, json().path("type").asText().startsWith("/problems/"));
        Assert.assertFalse("title of " + this, json().path("title").asText().isEmpty());
        Assert.assertFalse("stack trace in " + this, text().contains("\tat ") || text().contains("Exception"));
        return this;
    }

    /** A problem document that blames the field. */
    public Answer expectViolation(String field) {
        expectProblem(422);
        for (JsonNode violation : json().path("violations")) {
            if (violation.path("field").asText().equals(field)
                    && !violation.path("message").asText().isEmpty()) {
                return this;
            }
        }
        throw new AssertionError("No violation of " + field + " in " + this);
    }

    public String contentType() {
        return String.valueOf(header("Content-Type"));
    }

    @Override
    public String toString() {
        String body = text().length() > 2000 ? text().substring(0, 2000) + "…" : text();
        Matcher id = REQUEST_ID.matcher(body);
        String told = status() >= 500 && id.find() ? "\n" + ServerLog.told(id.group(1)) : "";
        return status() + " to " + request + ": " + body + told;
    }
}
