package org.mortise.itests.plugins;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What the code of a plugin contributes to the records of others, as long as it is there. */
public class ContributionsIT extends ServerTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String LOYALTY = "/api/admin/plugins/loyalty";
    private static final String CARDS = "/api/plugins/loyalty/cards";

    private String account;
    private String card;

    @Before
    public void install() {
        assertEquals(
                "ACTIVE",
                new PluginAdmin(api(), "loyalty")
                        .install(Settings.loyalty())
                        .path("state")
                        .asText());
        account = account(marker).path("id").asText();
        card = create(CARDS, "number", "C-" + System.nanoTime() % 1_000_000_000, "account", account)
                .path("id")
                .asText();
    }

    @After
    public void remove() {
        uninstall();
        api().post(LOYALTY + "/exports", null).expect(201);
        api().delete(LOYALTY + "?purge=true&confirm=loyalty").expect(204);
    }

    private void uninstall() {
        api().delete(LOYALTY);
        Await.until("it is away", LIMIT, () -> api().get(CARDS).status() == 404);
    }

    @Test
    public void aScoreIsRightAfterEveryChangeAndGoesWithItsPlugin() {
        JsonNode poor = score().at("/scorers/0");
        assertEquals("loyalty.standing", poor.path("name").asText());
        assertEquals("Loyalty", poor.path("label").asText());
        assertEquals(10, poor.path("value").asInt());
        assertEquals(100, poor.path("max").asInt());
        api().post(CARDS + "/" + card + "/earn", Json.object("points", 2_500)).expect(200);
        JsonNode rich = score().at("/scorers/0");
        assertEquals(55, rich.path("value").asInt());
        assertEquals("loyaltyTier", rich.at("/reasons/0/field").asText());
        assertEquals("Points on its cards", rich.at("/reasons/0/reason").asText());
        assertTrue(
                "that of the platform stands beside it", score().path("score").isNumber());
        uninstall();
        assertEquals(0, score().path("scorers").size());
        install();
    }

    @Test
    public void aReportIsListedAndRunWithWhatItsReaderSays() {
        api().post(CARDS + "/" + card + "/earn", Json.object("points", 1_500)).expect(200);
        String href = "/api/reporting/contributed/loyalty-points";
        JsonNode listed =
                api().get("/api/reporting/contributed").expect(200).json().at("/items/0");
        assertEquals("Points by tier", listed.path("label").asText());
        assertEquals(href, listed.path("href").asText());
        assertEquals("integer", listed.at("/parameters/0/type").asText());
        assertTrue(api().get("/api/reporting").expect(200).text().contains(href));
        JsonNode result = api().get(href).expect(200).json().path("result");
        assertEquals("Tier", result.at("/columns/0/label").asText());
        assertEquals("Silver", result.at("/rows/0/tier").asText());
        assertEquals("1500", result.at("/rows/0/points").asText());
        assertEquals(
                0,
                api().get(href + "?from=2000")
                        .expect(200)
                        .json()
                        .at("/result/rows")
                        .size());
        api().get(href + "?from=many").expectViolation("from");
        api().get(href + "?until=2").expectViolation("until");
        stranger().get(href).expectProblem(404);
        uninstall();
        api().get(href).expectProblem(404);
        install();
    }

    /** Somebody who may read accounts and no cards. */
    private Api stranger() {
        String role = create("/api/roles", "name", marker, "types", Json.object("account", Json.object("read", "all")))
                .path("id")
                .asText();
        String password = "Correct-horse-9-battery";
        String user = create(
                        "/api/admin/users",
                        "username",
                        marker,
                        "lastName",
                        "Stranger",
                        "canSignIn",
                        true,
                        "roles",
                        List.of(role))
                .path("id")
                .asText();
        api().post("/api/admin/users/" + user + "/password", Json.object("newPassword", password))
                .expect(204);
        return Api.anonymous(api().url()).signIn(marker, password);
    }

    private JsonNode score() {
        return api().get(ACCOUNTS + "/" + account + "/score").expect(200).json();
    }
}
