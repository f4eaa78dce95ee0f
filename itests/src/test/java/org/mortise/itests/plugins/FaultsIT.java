package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/**
 * The process dies at a step of a change, as by {@code kill -9}: after the start there is the old state or the new one, with all
 * data, and the history says what happened. {@code -Dmortise.faults=all} goes through every step, otherwise some stand for all.
 */
@RunWith(Parameterized.class)
public class FaultsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final boolean ALL = "all".equals(System.getProperty("mortise.faults"));
    private static final List<String> EXCHANGE = ALL
            ? List.of("installed", "migrated", "old-stopped", "new-started", "old-retired", "new-settled", "archived")
            : List.of("new-settled");

    @Parameter
    public Database database;

    private Path step;
    private Instance instance;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void aChangeThatDiesIsUndoneOrDone() throws IOException {
        step = Files.createTempFile("mortise-halt-at", "");
        instance = Instance.startWith(
                "faults",
                database,
                Map.of("MORTISE_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Dmortise.plugins.haltFile=" + step));
        try {
            dies("migrated", () -> loyalty().install(Settings.loyalty()));
            assertInterrupted("UNINSTALLED", "1.0.0");
            loyalty().install(Settings.loyalty());
            JsonNode card = card();

            for (String each : EXCHANGE) {
                dies(each, () -> loyalty().install(Settings.nextLoyalty()));
                assertInterrupted("ACTIVE", "1.0.0");
                assertServes(card);
            }
            if (ALL) {
                dies("recorded", () -> loyalty().install(Settings.nextLoyalty()));
                assertState("ACTIVE", "2.0.0", "upgraded");
                assertServes(card);
                dies("new-started", () -> loyalty().rollback());
                assertInterrupted("ACTIVE", "2.0.0");
                assertServes(card);
            }

            dies("removed", () -> loyalty().uninstall());
            assertInterrupted("ACTIVE", ALL ? "2.0.0" : "1.0.0");
            assertServes(card);
            if (ALL) {
                dies("uninstalled", () -> loyalty().uninstall());
                assertState("UNINSTALLED", "2.0.0", "uninstalled");
                for (String each : List.of("purging", "tables-purged", "purged")) {
                    purgeThatDies(each);
                }
            }
        } finally {
            instance.close();
            Files.deleteIfExists(step);
        }
    }

    /** A purge is gone through with after the start; the plugin comes back empty. */
    private void purgeThatDies(String at) throws IOException {
        String address = "/api/admin/plugins/loyalty";
        instance.api().post(address + "/exports", null).expect(201);
        Files.writeString(step, at);
        Await.until("the server dies after " + at, LIMIT, () -> purgeHasNoAnswer(address));
        restart();
        assertState("PURGED", "2.0.0", "purged");
        loyalty().install(Settings.nextLoyalty());
        assertEquals(
                0,
                instance.api()
                        .get(PluginLoad.CARDS)
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        card();
        loyalty().uninstall().expect(204);
    }

    /** It may be told to come again: something still reads what is to go. */
    private boolean purgeHasNoAnswer(String address) {
        try {
            String answer = instance.api()
                    .delete(address + "?purge=true&confirm=loyalty")
                    .expectProblem(409)
                    .text();
            assertTrue(answer, answer.contains("schema-busy"));
            return false;
        } catch (Api.NoAnswer e) {
            return true;
        }
    }

    private void restart() throws IOException {
        Files.writeString(step, "");
        instance.kill();
        instance.start();
    }

    private void dies(String at, Runnable change) throws IOException {
        Files.writeString(step, at);
        assertThrows("the server goes on after " + at, Api.NoAnswer.class, change::run);
        restart();
    }

    private void assertInterrupted(String state, String version) {
        assertState(state, version, "interrupted");
        assertTrue(loyalty().last().path("problem").asText().contains("stopped while a change was on its way"));
    }

    private void assertState(String state, String version, String lastAction) {
        Await.until(
                "loyalty is " + state,
                LIMIT,
                () -> loyalty().get().path("state").asText().equals(state));
        assertEquals(version, loyalty().get().path("version").asText());
        List<String> actions = Json.stream(loyalty().get().path("history"))
                .map(change -> change.path("action").asText())
                // Whether it was seen to start once more is of no interest here.
                .filter(action -> !action.equals("started"))
                .toList();
        assertEquals(actions.toString(), lastAction, actions.get(0));
    }

    /** The card is as it was, and the plugin's own code works. */
    private void assertServes(JsonNode card) {
        String address = PluginLoad.CARDS + "/" + card.path("id").asText();
        JsonNode now = instance.api().get(address).expect(200).json();
        assertEquals(card.path("number"), now.path("number"));
        assertEquals(card.path("account").path("id"), now.path("account").path("id"));
        assertEquals(card.path("createdAt"), now.path("createdAt"));
        instance.api().post(address + "/earn", Json.object("points", 1)).expect(200);
    }

    private JsonNode card() {
        String account = instance.api()
                .post(PluginLoad.ACCOUNTS, Json.object("name", "Steady"))
                .expect(201)
                .id();
        return instance.api()
                .post(PluginLoad.CARDS, Json.object("number", "F-1", "account", account))
                .expect(201)
                .json();
    }

    private PluginAdmin loyalty() {
        return new PluginAdmin(instance.api(), "loyalty");
    }
}
