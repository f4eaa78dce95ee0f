package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.PluginJar;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** A plugin whose REST resource hangs or breaks: it keeps its own places and no others, and is taken out of service. */
@RunWith(Parameterized.class)
public class CrowdedResourceIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PLACES = 6;
    private static final int WAITING = 4;
    /** The failures that are enough, as delivered. */
    private static final int BUDGET = 50;

    private static final String CROWD = "/api/plugins/crowded/crowd/";

    @Parameter
    public Database database;

    private Instance instance;
    private PluginAdmin plugin;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Before
    public void startWithNarrowLimits() throws IOException {
        instance = Instance.start("crowded", database);
        configure(
                "org.mortise.plugins.gate",
                "requestsInside = " + PLACES + "\nparkedSeconds = 3\nlongRequestSeconds = 1\nrequestSeconds = 1\n");
        configure("org.mortise.core.rest", "pluginRequestSeconds = 1\n");
        instance.stop();
        instance.start();
        plugin = new PluginAdmin(api(), "crowded");
        plugin.install(PluginJar.of("crowded", "1.0.0")
                .activator(
                        CrowdedResource.class, "org.osgi.framework;version=\"[1.8,2)\",javax.ws.rs;version=\"[2.1,3)\"")
                .write(instance.folder()));
        api().get(CROWD + "nothing").expect(200);
    }

    @After
    public void stop() {
        instance.close();
    }

    @Test
    public void whatHangsAndWhatBreaks() {
        whatHangsKeepsItsOwnPlacesAlone();
        assertEquals("ACTIVE", plugin.enable().path("state").asText());
        whatBreaksIsQuarantined();
        onlyTheExpectedErrorsAreLogged();
    }

    private void whatHangsKeepsItsOwnPlacesAlone() {
        ExecutorService clients = Executors.newFixedThreadPool(PLACES + WAITING);
        try {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < PLACES + WAITING; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> api().get(CROWD + "hang"), clients));
            }
            Await.until("the others wait", LIMIT, () -> metric("mortise_gate_parked_requests ") == WAITING);
            api().post("/api/customers/accounts", Json.object("name", "Beside it"))
                    .expect(201);
            theAdministratorSeesIt();
            Await.until("it is over its time", LIMIT, () -> metric(figure("overdue")) == PLACES);
            awaitQuarantine();
            List<Answer> refused = answers.stream()
                    .map(CompletableFuture::join)
                    .filter(answer -> answer.status() == 503)
                    .toList();
            assertEquals(WAITING, refused.size());
            for (Answer answer : refused) {
                assertEquals("/problems/plugin-busy", answer.expectProblem(503).at("/type"));
                assertEquals("5", answer.header("Retry-After"));
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void whatBreaksIsQuarantined() {
        for (int i = 0; i < BUDGET; i++) {
            int status = api().get(CROWD + "throw").status();
            // The last failure is followed by the quarantine, on a thread of its own.
            assertTrue("status " + status, status == 500 || i == BUDGET - 1);
            api().post("/api/customers/accounts", Json.object("name", "Beside it " + i))
                    .expect(201);
        }
        awaitQuarantine();
        assertEquals(BUDGET, metric(figure("failures")));
        JsonNode calls = plugin.figures().path("calls").path(0);
        assertEquals("rest", calls.path("kind").asText());
        assertEquals(BUDGET, calls.path("failures").asInt());
        assertEquals(PLACES, calls.path("overdue").asInt());
        assertTrue(calls.toString(), calls.path("seconds").asDouble() >= PLACES);
        api().get("/api/admin/plugins/nobody/figures").expectProblem(404);
        Await.until("it is gone", LIMIT, () -> api().get(CROWD + "nothing").status() == 404);
    }

    private void theAdministratorSeesIt() {
        JsonNode requests = plugin.figures().path("requests");
        assertEquals(PLACES, requests.path("inside").asInt());
        assertEquals(WAITING, requests.path("waiting").asInt());
        assertEquals(0, requests.path("left").asInt());
    }

    private void awaitQuarantine() {
        Await.until(
                "the quarantine",
                LIMIT,
                () -> plugin.get().path("state").asText().equals("DISABLED"));
        assertEquals("quarantined", plugin.last().path("action").asText());
        String problem = plugin.get().path("problem").asText();
        assertTrue(problem, problem.contains("CrowdedResource.answer"));
    }

    private void onlyTheExpectedErrorsAreLogged() {
        List<JsonNode> unexpected = instance.log().since(0).stream()
                .filter(line -> line.path("level").asText().equals("ERROR"))
                .filter(line -> !line.path("exception").asText().startsWith("java.lang.IllegalStateException: no idea"))
                .toList();
        assertEquals(List.of(), unexpected);
    }

    private static String figure(String name) {
        return "mortise_plugin_" + name + "_total{kind=\"rest\",plugin=\"crowded\"} ";
    }

    private long metric(String prefix) {
        return api().get("/metrics")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> (long) Double.parseDouble(line.substring(prefix.length())))
                .findFirst()
                .orElse(0L);
    }

    private void configure(String pid, String text) throws IOException {
        Files.writeString(instance.folder().resolve("etc/" + pid + ".cfg"), text);
    }

    private Api api() {
        return instance.api();
    }
}
