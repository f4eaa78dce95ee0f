package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Api;
import org.mortise.itests.harness.Await;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Json;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.itests.harness.Settings;

/** What was there before a restart is there after it, plugins as they were left included. */
@RunWith(Parameterized.class)
public class RestartIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CARDS = "/api/plugins/loyalty/cards";
    private static final String ACCOUNTS = "/api/customers/accounts";

    @Parameter
    public Database database;

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    @Test
    public void everythingIsAsItWasLeft() {
        try (Instance instance = Instance.start("restart", database)) {
            installLoyalty(instance);
            Api before = instance.api();
            String account = before.post(ACCOUNTS, Json.object("name", "Steady"))
                    .expect(201)
                    .id();
            String card = before.post(CARDS, Json.object("number", "R-1", "account", account))
                    .expect(201)
                    .id();
            before.post(
                            "/api/metadata/types/account/fields",
                            Json.object("name", "lastVisit", "type", "date", "label", "Last visit"))
                    .expect(201);
            before.patch(ACCOUNTS + "/" + account, Json.object("custom", Json.object("lastVisit", "2026-02-03")))
                    .expect(200);
            before.delete("/api/admin/plugins/marketing").expect(204);
            before.get("/api/marketing/campaigns").expect(404);

            restart(instance);
            Api after = instance.api();
            JsonNode read = after.get(ACCOUNTS + "/" + account).expect(200).json();
            assertEquals("Steady", read.path("name").asText());
            assertEquals("2026-02-03", read.path("custom").path("lastVisit").asText());
            assertEquals(
                    "the plugin's field",
                    "Bronze",
                    read.path("custom").path("loyaltyTier").asText());
            assertEquals("R-1", after.get(CARDS + "/" + card).expect(200).at("/number"));
            assertEquals("ACTIVE", state(after, "loyalty"));
            assertEquals("UNINSTALLED", state(after, "marketing"));
            after.get("/api/marketing/campaigns").expect(404);

            after.delete("/api/admin/plugins/loyalty").expect(204);
            after.get(CARDS).expect(404);
            restart(instance);
            assertEquals("UNINSTALLED", state(instance.api(), "loyalty"));
            instance.api().get(CARDS).expect(404);
            installLoyalty(instance);
            assertEquals(
                    "R-1", instance.api().get(CARDS + "/" + card).expect(200).at("/number"));
            NoErrorsLogged.check(instance.log().since(0));
        }
    }

    private static void installLoyalty(Instance instance) {
        Launcher.run(
                        instance.folder(),
                        "plugin",
                        "install",
                        "--yes",
                        "--url",
                        instance.api().url(),
                        "--token",
                        instance.api().token(),
                        Settings.loyalty().toString())
                .expect(0);
        Await.until("loyalty answers", LIMIT, () -> instance.api().get(CARDS).status() == 200);
    }

    private static void restart(Instance instance) {
        instance.stop();
        instance.start();
    }

    private static String state(Api api, String plugin) {
        JsonNode plugins = api.get("/api/admin/plugins").expect(200).json().path("items");
        return Json.stream(plugins)
                .filter(each -> each.path("id").asText().equals(plugin))
                .map(each -> each.path("state").asText())
                .findFirst()
                .orElse("unknown");
    }
}
