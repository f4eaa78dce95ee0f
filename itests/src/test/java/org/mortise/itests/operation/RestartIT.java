package org.mortise.itests.operation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What was there before a restart is there after it, plugins as they were left included. */
@RunWith(Parameterized.class)
public class RestartIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CARDS = "/api/plugins/loyalty/cards";
    private static final int CARDS_WITH_ALL = 500;
    private static final String CARD_FIELDS =
            "id,number,account,points,tier,issuedOn,holder,engraving,createdAt,createdBy,custom.colour";
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
            manyCards(before, account);
            List<String> data = cards(before);
            assertEquals(CARDS_WITH_ALL + 1, data.size());
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

            assertEquals(data, cards(after));
            after.delete("/api/admin/plugins/loyalty").expect(204);
            after.get(CARDS).expect(404);
            restart(instance);
            assertEquals("UNINSTALLED", state(instance.api(), "loyalty"));
            instance.api().get(CARDS).expect(404);
            installLoyalty(instance);
            assertEquals(
                    "R-1", instance.api().get(CARDS + "/" + card).expect(200).at("/number"));
            assertEquals("installed again", data, cards(instance.api()));
            install(instance, Settings.nextLoyalty());
            assertEquals("the next version", data, cards(instance.api()));
            NoErrorsLogged.check(instance.log().since(0));
        }
    }

    @Test
    public void withoutPluginsWhenOneKeepsThePlatformFromStarting() {
        try (Instance instance = Instance.start("safe", database)) {
            installLoyalty(instance);
            instance.stop();
            instance.start("--safe");
            Api safe = instance.api();
            assertEquals(
                    true,
                    safe.get("/api/admin/plugins")
                            .expect(200)
                            .json()
                            .path("safeMode")
                            .asBoolean());
            safe.get(CARDS).expect(404);
            safe.get("/api/sales/leads").expect(404);
            safe.post(ACCOUNTS, Json.object("name", "The core works")).expect(201);
            String refused = safe.post("/api/admin/plugins/loyalty/rollback", null)
                    .expectProblem(409)
                    .text();
            assertTrue(refused, refused.contains("plugin-safe-mode"));
            safe.post("/api/admin/plugins/loyalty/disable", null).expect(200);

            restart(instance);
            Api after = instance.api();
            assertEquals("DISABLED", state(after, "loyalty"));
            after.get(CARDS).expect(404);
            after.get("/api/sales/leads").expect(200);
            after.post("/api/admin/plugins/loyalty/enable", null).expect(200);
            after.get(CARDS).expect(200);
            NoErrorsLogged.check(instance.log().since(0));
        }
    }

    /** Cards with a field of the administrator's own, and relations to an account and a contact. */
    private static void manyCards(Api api, String account) {
        api.post(
                        "/api/metadata/types/loyaltyCard/fields",
                        Json.object("name", "colour", "type", "text", "label", "Colour"))
                .expect(201);
        String holder = api.post("/api/customers/contacts", Json.object("lastName", "Holder"))
                .expect(201)
                .id();
        List<Object> creations = IntStream.range(0, CARDS_WITH_ALL)
                .mapToObj(i -> (Object) Json.object(
                        "op",
                        "create",
                        "values",
                        Json.object(
                                "number",
                                "M-" + i,
                                "account",
                                account,
                                "holder",
                                holder,
                                "issuedOn",
                                "2026-01-05",
                                "engraving",
                                "Card " + i,
                                "custom",
                                Json.object("colour", "colour " + i % 7))))
                .toList();
        JsonNode written = api.post(CARDS + "/bulk", Json.object("operations", creations))
                .expect(200)
                .json();
        assertEquals(
                written.toString(), CARDS_WITH_ALL, written.path("succeeded").asInt());
    }

    /** Everything in the cards, ordered. */
    private static List<String> cards(Api api) {
        List<String> lines = new ArrayList<>();
        String cursor = null;
        do {
            JsonNode page = api.get(CARDS
                            + Api.query("sort", "number", "limit", "200", "fields", CARD_FIELDS)
                            + (cursor == null
                                    ? ""
                                    : "&" + Api.query("cursor", cursor).substring(1)))
                    .expect(200)
                    .json();
            Json.stream(page.path("items")).forEach(card -> lines.add(card.toString()));
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null && !cursor.equals("null"));
        return lines;
    }

    private static void installLoyalty(Instance instance) {
        install(instance, Settings.loyalty());
    }

    private static void install(Instance instance, Path jar) {
        Launcher.run(
                        instance.folder(),
                        "plugin",
                        "install",
                        "--yes",
                        "--url",
                        instance.api().url(),
                        "--token",
                        instance.api().token(),
                        jar.toString())
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
