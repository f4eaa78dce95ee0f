package com.pigeon.sms;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.mortise.api.jobs.Job;
import org.mortise.api.records.Query;
import org.mortise.testkit.JobContract;
import org.mortise.testkit.MemoryRecords;
import org.mortise.testkit.MemorySecrets;

/** What the platform relies on in every job, against a gateway that takes messages. */
public class DeliveryTest extends JobContract {

    private final MemorySecrets secrets = new MemorySecrets();
    private HttpServer gateway;

    @Before
    public void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/messages", exchange -> {
            boolean posted = exchange.getRequestMethod().equals("POST");
            byte[] body = (posted ? "{\"id\":\"m\"}" : "{\"state\":\"delivered\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
    }

    @After
    public void stop() {
        gateway.stop(0);
    }

    @Override
    protected Job job(MemoryRecords records) {
        return new Delivery(records, secrets, List.of(), settings());
    }

    @Override
    protected void work(MemoryRecords records) {
        for (String recipient : List.of("+491", "+492")) {
            records.put(
                    Messages.TYPE, Map.of("recipient", recipient, "text", "Hello", "state", "Queued", "attempts", 0L));
        }
    }

    @Override
    protected String outcome(MemoryRecords records) {
        return records.query(Query.of(Messages.TYPE)).items().stream()
                .map(message -> message.text("recipient") + " " + message.text("state"))
                .collect(Collectors.joining(", "));
    }

    private GatewaySettings settings() {
        String sealed = secrets.seal("config:" + GatewaySettings.PID + ".apiKey", "hush");
        return new GatewaySettings() {
            @Override
            public String address() {
                return "http://localhost:" + gateway.getAddress().getPort();
            }

            @Override
            public String apiKey() {
                return sealed;
            }

            @Override
            public String sender() {
                return "Test";
            }

            @Override
            public int perRun() {
                return 100;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return GatewaySettings.class;
            }
        };
    }
}
