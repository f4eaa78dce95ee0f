package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.PluginJar;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** A plugin that misbehaves while it runs: it is told by name, held to its time, and taken out of service when it is enough. */
public class BadCitizenIT extends ServerTest {

    private static final AtomicInteger PLUGINS = new AtomicInteger();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** The failures that are enough, as delivered. */
    private static final int BUDGET = 50;

    private static final List<String> FAILURES = List.of("throw", "recurse", "gorge");

    /** Of a plugin of its own for each test, since what one did counts for a minute. */
    private final String id = "bad-citizen-" + PLUGINS.incrementAndGet();

    private PluginAdmin plugin;

    @Before
    public void install() {
        plugin = new PluginAdmin(api(), id);
        plugin.install(PluginJar.of(id, "1.0.0", "customers")
                .usesRecords("account", "read")
                .activator(
                        BadCitizen.class,
                        "org.osgi.framework;version=\"[1.8,2)\",org.mortise.api.records;version=\"[1.0,2)\","
                                + "org.mortise.api.scores;version=\"[1.0,2)\"")
                .write(instance().folder()));
    }

    @After
    public void uninstall() {
        plugin.uninstall().expect(204);
    }

    @Test
    public void whatAlwaysFailsIsQuarantinedAndTheCoreGoesOn() {
        for (int i = 0; i < BUDGET; i++) {
            Answer refused = post(FAILURES.get(i % FAILURES.size()) + " " + i);
            assertTrue(
                    "the first failures refuse the write, and say whose they are: " + refused, isRefused(refused, i));
            post("fine " + i).expect(201);
        }
        Await.until(
                "the quarantine",
                LIMIT,
                () -> plugin.get().path("state").asText().equals("DISABLED"));
        assertEquals("quarantined", plugin.last().path("action").asText());
        assertEquals("system", plugin.last().path("by").asText());
        assertTrue(plugin.get().path("problem").asText().startsWith("In quarantine: It fails too often"));
        assertTrue(plugin.get().path("problem").asText().contains("BadCitizen"));
        post("throw no more").expect(201);
        assertEquals(BUDGET, metric("failures"));

        assertEquals("ACTIVE", plugin.enable().path("state").asText());
        assertEquals(409, post("throw again").status());
        assertEquals(
                "one failure more is not enough",
                "ACTIVE",
                plugin.get().path("state").asText());
    }

    @Test
    public void aScoreThatCannotBeHadIsMissingAndAllElseIsThere() {
        assertEquals(99, scored("fine").at("/scorers/0/value").asInt());
        for (String way : List.of("throws", "lies", "hangs")) {
            JsonNode answer = scored("score " + way + " 1");
            assertTrue(answer.toString(), answer.path("score").isNumber());
            assertTrue(answer.toString(), answer.at("/scorers/0/value").isNull());
            assertEquals(
                    "The scorer bad-citizen.score of the plugin " + id
                            + (way.equals("hangs") ? " takes too long" : " failed") + "; tell your administrator.",
                    answer.at("/scorers/0/problem").asText());
        }
    }

    private JsonNode scored(String name) {
        return api().get(ACCOUNTS + "/" + post(name).expect(201).at("/id") + "/score")
                .expect(200)
                .json();
    }

    @Test
    public void whatHangsIsNoticedAndHoldsUpNobodyElse() {
        CompletableFuture<Answer> hanging = CompletableFuture.supplyAsync(() -> post("hang on"));
        Await.until("it is over its time", LIMIT, () -> {
            post("beside it").expect(201);
            return metric("overdue") >= 1;
        });
        int status = hanging.join().status();
        // On PostgreSQL it is interrupted, which refuses the write; with H2 nobody may be (decision 26).
        assertTrue("status " + status, status == 409 || status == 201);
    }

    @Test
    public void threadsThatItLeavesBehindAreTold() {
        int position = instance().log().position();
        plugin.uninstall().expect(204);
        assertTrue(instance().log().since(position).stream()
                .anyMatch(line -> line.path("message").asText().contains("bad-citizen-leak")));
        install();
    }

    private static boolean isRefused(Answer answer, int i) {
        // The last failure is followed by the quarantine, on a thread of its own.
        return answer.status() == 409 && answer.text().contains("BadCitizen") || i == BUDGET - 1;
    }

    private Answer post(String name) {
        return api().post(ACCOUNTS, Json.object("name", name, "industry", marker));
    }

    private long metric(String name) {
        String prefix = "mortise_plugin_" + name + "_total{kind=\"validator\",plugin=\"" + id + "\"} ";
        return api().get("/metrics")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> (long) Double.parseDouble(line.substring(prefix.length())))
                .findFirst()
                .orElse(0L);
    }
}
