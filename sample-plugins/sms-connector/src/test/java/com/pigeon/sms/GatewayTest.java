package com.pigeon.sms;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class GatewayTest {

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String answer = "{}";
    private HttpServer server;
    private Gateway gateway;

    @Before
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        gateway = new Gateway("http://localhost:" + server.getAddress().getPort(), "hush");
    }

    @After
    public void stop() {
        server.stop(0);
    }

    @Test
    public void sendsAndAsks() throws Exception {
        answer = "{\"id\":\"m 1\"}";
        assertEquals("m 1", gateway.send("key", Map.of("text", "Grüße")));
        answer = "{\"state\":\"delivered\"}";
        assertEquals("delivered", gateway.state("m 1"));
        assertEquals(
                List.of("POST /messages Bearer hush key {\"text\":\"Grüße\"}", "GET /messages/m+1 Bearer hush null "),
                asked);
    }

    @Test
    public void whatIsWrongWithAMessageIsARefusalAndAllElseIsForLater() {
        answer = "{\"error\":\"no such number\"}";
        status = 422;
        assertEquals(
                "422 no such number",
                assertThrows(Gateway.Refusal.class, () -> gateway.send("key", Map.of()))
                        .getMessage());
        for (int each : new int[] {302, 401, 429, 503}) {
            status = each;
            assertThrows(IOException.class, () -> gateway.send("key", Map.of()));
        }
        status = 200;
        answer = "<html>";
        assertThrows(Gateway.Refusal.class, () -> gateway.send("key", Map.of()));
        server.stop(0);
        assertThrows(IOException.class, () -> gateway.state("1"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
