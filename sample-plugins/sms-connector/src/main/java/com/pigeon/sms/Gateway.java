package com.pigeon.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The gateway's REST interface. It takes a message once, however often it is sent with the same key. */
final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MILLIS = 10_000;
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_ID = 100;
    private static final int TOO_MANY = 429;

    private final String address;
    private final String apiKey;

    /** It said no to this message; the next one may be better. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }

    /** @param address without a slash at its end */
    Gateway(String address, String apiKey) {
        this.address = address;
        this.apiKey = apiKey;
    }

    /** @return the gateway's id. @throws IOException when it is away or busy: try again later */
    String send(String key, Map<String, String> message) throws IOException, Refusal {
        HttpURLConnection connection = open("/messages");
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Idempotency-Key", key);
        connection.getOutputStream().write(JSON.writeValueAsBytes(message));
        String id = answer(connection).path("id").asText();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Refusal("The gateway answered without an id.");
        }
        return id;
    }

    /** @return what became of it, in the gateway's words: {@code sent}, {@code delivered}, {@code failed} */
    String state(String id) throws IOException, Refusal {
        return answer(open("/messages/" + URLEncoder.encode(id, StandardCharsets.UTF_8)))
                .path("state")
                .asText();
    }

    private HttpURLConnection open(String path) throws IOException {
        // No HttpClient: until Java 21 nothing ends its thread, which would outlive the plugin.
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        // The key is for the gateway and nobody it may point to.
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Authorization", "Bearer " + apiKey);
        return connection;
    }

    private static JsonNode answer(HttpURLConnection connection) throws IOException, Refusal {
        int status = connection.getResponseCode();
        JsonNode body = body(status < 400 ? connection.getInputStream() : connection.getErrorStream());
        if (status / 100 == 2) {
            return body;
        }
        String said = status + " " + body.path("error").asText();
        // Its own trouble, or ours with the key: no fault of the message.
        if (status / 100 == 4 && status != TOO_MANY && status != 401 && status != 403) {
            throw new Refusal(said);
        }
        throw new IOException(said);
    }

    private static JsonNode body(InputStream stream) throws IOException {
        if (stream == null) {
            return JSON.createObjectNode();
        }
        try (stream) {
            JsonNode body = JSON.readTree(stream.readNBytes(LONGEST_ANSWER));
            return body == null ? JSON.createObjectNode() : body;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
