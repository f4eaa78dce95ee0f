package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** The loyalty plugin is exchanged while its customers stand at the till. */
@RunWith(Parameterized.class)
public class UpgradeIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String CARDS = PluginLoad.CARDS;
    /** Requests on each side of an exchange. */
    private static final int SOME = 200 * Integer.getInteger("mortise.load.seconds", 3);

    @Parameter
    public Database database;

    private Instance instance;
    private PluginAdmin loyalty;
    private String account;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Before
    public void start() {
        instance = Instance.start("upgrade", database);
        loyalty = new PluginAdmin(api(), "loyalty");
        account = api().post(PluginLoad.ACCOUNTS, Json.object("name", "Regular"))
                .expect(201)
                .id();
    }

    @After
    public void stop() {
        instance.close();
    }

    @Test
    public void nobodyNoticesAnExchange() throws Exception {
        String first = loyalty.plan(Settings.loyalty());
        assertMakesTheTable(true, loyalty.sql(first));
        assertActive("1.0.0", loyalty.apply(first).expect(200).json());
        assertMakesTheTable(false, loyalty.sql(loyalty.plan(Settings.nextLoyalty())));
        String marker = "L" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        try (PluginLoad load = PluginLoad.start(api(), account, marker)) {
            load.awaitMore(SOME);
            assertActive("2.0.0", loyalty.install(Settings.nextLoyalty()));
            load.awaitMore(SOME);
            assertActive("1.0.0", loyalty.rollback());
            load.awaitMore(SOME);
            assertActive("2.0.0", loyalty.install(Settings.nextLoyalty()));
            assertGivesWay("3.0.0", withFailingActivator());
            assertGivesWay("3.1.0", withUnsatisfiedComponent());
            load.awaitMore(SOME / 2);
            load.assertNothingFailed();
            assertEveryWriteIsThereOnce(load);
        }
        assertTrue("the history has the rollback", actions(loyalty.get()).anyMatch("rolled-back"::equals));
        theNewVersionHasWhatItBrings();
        streamsAreHandedOver();
        theStepsAreTold();
    }

    /** A plan tells the SQL of what has not run yet. */
    private static void assertMakesTheTable(boolean expected, List<String> sql) {
        assertFalse(sql.isEmpty());
        assertEquals(
                sql.toString(),
                expected,
                sql.stream()
                        .anyMatch(statement ->
                                statement.startsWith("create table") && statement.contains("loyalty_card ")));
    }

    private void assertEveryWriteIsThereOnce(PluginLoad load) {
        JsonNode group = api().get(CARDS
                        + "/aggregate"
                        + Api.query("filter", "number==" + load.marker() + "*", "sum", "points", "count", "id"))
                .expect(200)
                .json()
                .path("groups")
                .path(0);
        assertEquals(
                "cards",
                load.cards(),
                group.path("count").asInt(group.at("/count/id").asInt()));
        assertEquals("points", load.points(), group.at("/sum/points").asLong());
    }

    private void assertGivesWay(String version, PluginJar broken) {
        loyalty.install(broken.write(instance.folder()));
        Await.until(
                "the old version is seen to work again",
                LIMIT,
                () -> loyalty.get().path("state").asText().equals("ACTIVE"));
        JsonNode kept = loyalty.get();
        assertActive("2.0.0", kept);
        assertTrue(kept.toString(), kept.path("problem").asText().contains(version + " did not work"));
        assertEquals("failed", loyalty.last().path("action").asText());
        assertTrue(loyalty.last().path("problem").asText().contains(version));
    }

    private void theNewVersionHasWhatItBrings() {
        String card = api().post(CARDS, Json.object("number", "NEW-1", "account", account))
                .expect(201)
                .id();
        assertTrue(api().post(CARDS + "/" + card + "/renew", null)
                .expect(200)
                .at("/validUntil")
                .startsWith("20"));
        assertTrue(api().get("/api/roles").expect(200).text().contains("loyalty.renew"));
    }

    private void streamsAreHandedOver() throws Exception {
        String card = api().post(CARDS, Json.object("number", "SSE-1", "account", account))
                .expect(201)
                .id();
        try (Stream<String> stream = listen(card)) {
            Iterator<String> lines = stream.iterator();
            assertEquals("event: points", lines.next());
            assertActive(
                    "2.0.1",
                    loyalty.install(
                            PluginJar.from(Settings.nextLoyalty(), "2.0.1").write(instance.folder())));
            while (lines.hasNext()) {
                // What was on its way; then the stream ends as a complete answer does, without an exception.
                lines.next();
            }
        }
        try (Stream<String> again = listen(card)) {
            assertEquals("event: points", again.iterator().next());
        }
    }

    private void theStepsAreTold() throws Exception {
        try (PluginProgress progress = PluginProgress.listen(api(), "loyalty")) {
            String plan =
                    loyalty.plan(PluginJar.from(Settings.nextLoyalty(), "2.0.2").write(instance.folder()));
            loyalty.apply(plan).expect(200);
            JsonNode done = progress.awaitEnd("upgraded", "DONE");
            assertTrue(done.toString(), PluginProgress.states(done).stream().allMatch(step -> step.endsWith(" DONE")));
            assertEquals(
                    "live, one after the other",
                    PluginProgress.states(done).stream()
                            .map(step -> step.replace(" DONE", ""))
                            .distinct()
                            .toList(),
                    progress.ran());
        }
        loyalty.install(withFailingActivator().write(instance.folder()));
        JsonNode failed = loyalty.progress();
        assertEquals("FAILED", failed.path("state").asText());
        List<String> steps = PluginProgress.states(failed);
        assertTrue(steps.toString(), steps.containsAll(List.of("migrate DONE", "start FAILED", "go-back DONE")));
        assertTrue(steps.toString(), steps.contains("remove-version TO_COME"));
        assertFalse(failed.path("problem").asText().isEmpty());
        try (PluginProgress late = PluginProgress.listen(api(), "loyalty")) {
            assertEquals("who comes late misses nothing", failed, late.first());
            loyalty.rollback();
            late.awaitEnd("rolled-back", "DONE");
            loyalty.uninstall().expect(204);
            assertEquals(
                    List.of("stop-version DONE", "remove-version DONE", "remove-file DONE"),
                    PluginProgress.states(late.awaitEnd("uninstalled", "DONE")));
        }
    }

    private Stream<String> listen(String card) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api().url() + CARDS + "/" + card + "/points"))
                .header("Authorization", "Bearer " + api().token())
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<Stream<String>> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private PluginJar withFailingActivator() {
        return PluginJar.from(Settings.nextLoyalty(), "3.0.0")
                .activator(FailingActivator.class, "org.osgi.framework;version=\"[1.8,2)\"");
    }

    private PluginJar withUnsatisfiedComponent() {
        return PluginJar.from(Settings.nextLoyalty(), "3.1.0")
                .header("Service-Component", "OSGI-INF/*.xml")
                .entry(
                        "OSGI-INF/waiting.xml",
                        ("<scr:component xmlns:scr='http://www.osgi.org/xmlns/scr/v1.3.0' name='waiting' immediate='true'>"
                                        + "<implementation class='com.acorn.loyalty.CardPreparer'/>"
                                        + "<reference name='missing' interface='com.acorn.loyalty.NotThere'/></scr:component>")
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static void assertActive(String version, JsonNode plugin) {
        assertEquals(plugin.toString(), "ACTIVE", plugin.path("state").asText());
        assertEquals(plugin.toString(), version, plugin.path("version").asText());
    }

    private static Stream<String> actions(JsonNode plugin) {
        return Json.stream(plugin.path("history"))
                .map(entry -> entry.path("action").asText());
    }

    private Api api() {
        return instance.api();
    }
}
