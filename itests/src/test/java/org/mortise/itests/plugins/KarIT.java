package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Console;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** A plugin of several bundles in one file lives as a plugin of one does. */
@RunWith(Parameterized.class)
public class KarIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CARDS = "/api/plugins/kar-points/cards";

    @Parameter
    public Database database;

    private Path step;
    private Instance instance;
    private PointsKar kar;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Before
    public void start() throws IOException {
        step = Files.createTempFile("mortise-halt-at", "");
        instance = Instance.startWith(
                "kar",
                database,
                Map.of("MORTISE_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Dmortise.plugins.haltFile=" + step));
        kar = new PointsKar(instance.folder());
    }

    @After
    public void stop() throws IOException {
        instance.close();
        Files.deleteIfExists(step);
    }

    @Test
    public void severalBundlesLiveAndGoAsOne() throws IOException {
        plugin().install(kar.version("1.0.0", 2));
        assertServes("20");
        String card = instance.api()
                .post(CARDS, Json.object("name", "Ada"))
                .expect(201)
                .id();
        whatALibraryDoesIsThePlugins();
        whatDoesNotBelongHereIsRefused();

        whatIsWiredAnewIsTold(kar.version("2.0.0", 3));
        plugin().install(kar.version("2.0.0", 3));
        assertServes("30");
        assertBundles(List.of("kar-points", "steady", "tariff"));
        plugin().rollback();
        assertServes("20");
        assertBundles(List.of("kar-points", "steady", "tariff"));

        for (String each : List.of("installed", "new-started", "old-retired")) {
            dies(each, () -> plugin().install(kar.version("2.0.0", 3)));
            assertServes("20");
            assertBundles(List.of("kar-points", "steady", "tariff"));
        }
        disabledAndEnabled();
        instance.stop();
        instance.start();
        assertServes("20");

        dies("removed", () -> plugin().uninstall());
        assertServes("20");
        plugin().uninstall().expect(204);
        assertAway();
        assertBundles(List.of());
        plugin().install(kar.version("2.0.0", 3));
        assertServes("30");
        instance.api().get(CARDS + "/" + card).expect(200);
        theFrameworksCacheMayBeLost();
        plugin().uninstall().expect(204);

        aFileInTheFolderIsAsGood(card);
        purged();
    }

    private void whatALibraryDoesIsThePlugins() {
        Answer refused = instance.api().post("/api/customers/accounts", Json.object("name", "throw it"));
        refused.expectProblem(409);
        String figure = "mortise_plugin_failures_total{kind=\"validator\",plugin=\"kar-points\"} ";
        assertTrue(instance.api().get("/metrics").expect(200).text().contains(figure));
    }

    private void whatDoesNotBelongHereIsRefused() throws IOException {
        assertRefused(kar.thief(), "plugin-unresolvable");
        assertRefused(kar.unresolvable(), "plugin-unresolvable");
        assertRefused(kar.withBundleOfThePlatform(), "plugin-bundle-taken");
        PluginAdmin neighbour = new PluginAdmin(instance.api(), "kar-neighbour");
        neighbour.install(kar.neighbour());
        assertBundles(List.of("kar-neighbour", "kar-points", "steady", "steady", "tariff"));
        neighbour.uninstall().expect(204);
        assertServes("20");
    }

    private void whatIsWiredAnewIsTold(Path file) throws IOException {
        JsonNode plan = instance.api()
                .upload("/api/admin/plugins", "points.kar", Files.readAllBytes(file), null)
                .expect(201)
                .json();
        assertEquals(
                List.of("org.mortise.itests.kar-points", "org.mortise.itests.steady", "org.mortise.itests.tariff"),
                Json.stream(plan.path("refreshed"))
                        .map(JsonNode::asText)
                        .sorted()
                        .toList());
    }

    private void assertRefused(Path file, String code) throws IOException {
        String type = instance.api()
                .upload("/api/admin/plugins", file.getFileName().toString(), Files.readAllBytes(file), null)
                .expectProblem(422)
                .at("/type");
        assertTrue(type, type.endsWith(code));
    }

    private void disabledAndEnabled() {
        instance.api().post("/api/admin/plugins/kar-points/disable", null).expect(200);
        assertAway();
        plugin().enable();
        assertServes("20");
    }

    private void theFrameworksCacheMayBeLost() throws IOException {
        instance.stop();
        try (Stream<Path> files = Files.walk(instance.folder().resolve("data/cache"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        instance.start();
        assertServes("30");
        assertBundles(List.of("kar-points", "steady", "tariff"));
    }

    private void aFileInTheFolderIsAsGood(String card) throws IOException {
        Path deployed = instance.folder().resolve("deploy/points.kar");
        Path built = kar.version("3.0.0", 4);
        Files.move(built, deployed);
        assertServes("40");
        instance.api().get(CARDS + "/" + card).expect(200);
        Files.delete(deployed);
        assertAway();
    }

    private void purged() {
        Await.until("it is uninstalled", LIMIT, () -> state().equals("UNINSTALLED"));
        instance.api().post("/api/admin/plugins/kar-points/exports", null).expect(201);
        instance.api()
                .delete("/api/admin/plugins/kar-points?purge=true&confirm=kar-points")
                .expect(204);
        plugin().install(kar.version("3.0.0", 4));
        assertServes("40");
        JsonNode cards = instance.api().get(CARDS).expect(200).json().path("items");
        assertEquals(0, cards.size());
    }

    private void dies(String at, Runnable change) throws IOException {
        Files.writeString(step, at);
        assertThrows("the server goes on after " + at, Api.NoAnswer.class, change::run);
        Files.writeString(step, "");
        instance.kill();
        instance.start();
    }

    private void assertServes(String points) {
        Await.until("it is ACTIVE and answers " + points, LIMIT, () -> {
            Answer answer = instance.api().get("/api/plugins/kar-points/points/10");
            return answer.status() == 200 && answer.text().equals(points) && state().equals("ACTIVE");
        });
    }

    private void assertAway() {
        Await.until(
                "it is away",
                LIMIT,
                () -> instance.api().get("/api/plugins/kar-points/points/10").status() == 404);
    }

    /** All that came with KARs, by their names; the same name may be there twice. */
    private void assertBundles(List<String> names) {
        String list = new Console(instance, "admin", null)
                .type("bundle:list -t 0 -s --no-format")
                .expect(0)
                .out();
        List<String> found = list.lines()
                .filter(line -> line.contains("org.mortise.itests."))
                .map(line -> line.replaceFirst("(?s).*org\\.mortise\\.itests\\.(\\S+).*", "$1"))
                .sorted()
                .toList();
        assertEquals(list, names, found);
    }

    private String state() {
        return plugin().get().path("state").asText();
    }

    private PluginAdmin plugin() {
        return new PluginAdmin(instance.api(), PointsKar.ID);
    }
}
