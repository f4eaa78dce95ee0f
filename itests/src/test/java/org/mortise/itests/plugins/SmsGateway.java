package org.mortise.itests.plugins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.testkit.server.Json;

/** A gateway for text messages, as the sample plugin talks to one: it wants a key, and takes each message once. */
final class SmsGateway implements AutoCloseable {

    private final String apiKey;
    private final HttpServer server;
    /** By idempotency key. */
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    /** Whose message it is: the sender's name and key, by idempotency key. */
    private final Map<String, String> senders = new ConcurrentHashMap<>();
    /** Accounts besides the first. */
    private final Set<String> moreKeys = ConcurrentHashMap.newKeySet();

    SmsGateway(String apiKey) {
        this.apiKey = apiKey;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/messages", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What was taken for a message. */
    String text(String key) {
        return texts.get(key);
    }

    /** As whom a message came, and by which key. */
    String sender(String key) {
        return senders.get(key);
    }

    /** Another account. */
    void alsoTakes(String key) {
        moreKeys.add(key);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String apiKey = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replaceFirst("^Bearer ", "");
        if (!apiKey.equals(this.apiKey) && !moreKeys.contains(apiKey)) {
            send(exchange, 401, "{\"error\":\"wrong key\"}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            send(exchange, 200, "{\"state\":\"delivered\"}");
        } else if (body.contains("+4400")) {
            send(exchange, 422, "{\"error\":\"no such number\"}");
        } else {
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            texts.put(key, Json.read(body).path("text").asText());
            senders.put(key, Json.read(body).path("from").asText() + " " + apiKey);
            send(exchange, 201, "{\"id\":\"gw-" + key + "\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
