package org.mortise.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Mortise server of a few prepared answers, which remembers what it was asked. */
public final class FakeServer implements AutoCloseable {
    /** What the server was asked. */
    public record Request(String call, String authorization, String body) {}

    private record Answer(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    public FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @param call such as {@code GET /path?query}; several answers to one call are given in turn, the last for ever */
    public FakeServer answer(String call, int status, String body) {
        String type = status >= 400 ? "application/problem+json" : "application/json";
        answers.computeIfAbsent(call, any -> new ArrayDeque<>()).add(new Answer(status, type, body));
        return this;
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> calls() {
        return requests.stream().map(Request::call).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(call, exchange.getRequestHeaders().getFirst("Authorization"), body));
        Answer answer = next(call);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer next(String call) {
        var prepared = answers.getOrDefault(call, new ArrayDeque<>());
        if (prepared.isEmpty()) {
            return new Answer(404, "application/problem+json", "{\"title\":\"Nothing prepared for " + call + "\"}");
        }
        return prepared.size() > 1 ? prepared.poll() : prepared.peek();
    }
}
