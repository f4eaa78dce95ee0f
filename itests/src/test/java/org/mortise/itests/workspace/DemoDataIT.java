package org.mortise.itests.workspace;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;
import org.mortise.itests.harness.Database;
import org.mortise.itests.harness.Instance;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Clearing the demo data takes all of it away, after saying what, and nothing that people have made themselves. */
@RunWith(Parameterized.class)
public class DemoDataIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DEMO = "/api/admin/demo-data";
    private static final String ACCOUNTS = "/api/customers/accounts";
    private static final String NOTES = "/api/activities/notes";
    private static final String LEADS = "/api/sales/leads";
    private static final String OPPORTUNITIES = "/api/sales/opportunities";
    private static final List<String> FILLED = List.of(
            ACCOUNTS,
            "/api/customers/contacts",
            "/api/sales/products",
            LEADS,
            OPPORTUNITIES,
            "/api/support/cases",
            "/api/marketing/campaigns",
            NOTES,
            "/api/activities/tasks");

    private static final Map<Database, Instance> STARTED = new EnumMap<>(Database.class);

    @Parameter
    public Database database;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(this::instance);

    @Parameters(name = "{0}")
    public static Object[] databases() {
        return Database.tested();
    }

    private Instance instance() {
        synchronized (STARTED) {
            return STARTED.computeIfAbsent(database, each -> Instance.start("demo", each, "--demo"));
        }
    }

    @Test
    public void goesWithWhatHangsOnItAndLeavesWhatPeopleMade() {
        Api api = instance().api();
        Api.anonymous(api.url()).get(DEMO).expectProblem(401);
        FILLED.forEach(collection -> assertTrue(collection, demo(collection) > 0));

        JsonNode account = demoRecord(ACCOUNTS);
        String accountId = account.path("id").asText();
        String own =
                api.post(ACCOUNTS, Json.object("name", "Our own")).expect(201).id();
        String deal = api.post(
                        OPPORTUNITIES,
                        Json.object(
                                "name", "Ours", "stage", "Proposal", "closeDate", "2030-01-01", "account", accountId))
                .expect(201)
                .id();
        String note = api.post(
                        NOTES,
                        Json.object(
                                "subject",
                                "Ours",
                                "description",
                                "Ours",
                                "parent",
                                Json.object("type", "account", "id", accountId)))
                .expect(201)
                .id();
        api.patch(ACCOUNTS + "/" + accountId, Json.object("industry", "Joinery"))
                .expect(200);
        String lead = demoRecord(LEADS).path("id").asText();
        api.delete(LEADS + "/" + lead).expect(204);

        Answer plan = api.get(DEMO + "/plan").expect(200);
        assertEquals(
                "[{\"type\":\"note\",\"records\":1}]",
                plan.json().path("attached").toString());
        assertEquals(
                "[{\"type\":\"opportunity\",\"records\":1}]",
                plan.json().path("referring").toString());
        assertEquals(1, ofType(plan, "account").path("changed").asLong());
        assertEquals(40, ofType(plan, "lead").path("records").asLong());
        assertTrue(plan.text(), ofType(plan, "reminder").path("records").asLong() > 0);

        long records = plan.json().path("records").asLong();
        api.post(DEMO + "/clear", Json.object()).expectViolation("records");
        api.post(DEMO + "/clear", Json.object("records", records - 1)).expectProblem(409);
        assertTrue(demo(ACCOUNTS) > 0);
        api.post(DEMO + "/clear", Json.object("records", records)).expect(200);

        FILLED.forEach(collection -> {
            assertEquals(collection, 0, demo(collection));
            assertEquals(collection, 0, demo(collection, "deleted", "true"));
        });
        api.get(ACCOUNTS + "/" + own).expect(200);
        api.get(OPPORTUNITIES + "/" + deal).expect(200);
        api.get(NOTES + "/" + note).expectProblem(404);
        assertEquals(1, total(NOTES, "subject==Ours", "deleted", "true"));
        assertEquals("purged", api.get(ACCOUNTS + "/" + accountId + "/history").at("/items/0/action"));

        Answer state = api.get(DEMO).expect(200);
        assertEquals("0", state.at("/records"));
        assertEquals("admin", state.at("/clearedBy"));
        Answer log =
                api.get("/api/audit" + Api.query("action", "demo-data-cleared")).expect(200);
        assertEquals(Long.toString(records), log.at("/items/0/details/records"));
        assertEquals("admin", log.at("/items/0/actor"));
        api.get("/health/ready").expect(200);
        String name = account.path("name").asText();
        Await.until(
                "the search has forgotten " + name,
                LIMIT,
                () -> !api.get("/api/search" + Api.query("q", name))
                        .expect(200)
                        .text()
                        .contains(accountId));
    }

    private static JsonNode ofType(Answer plan, String type) {
        return Json.stream(plan.json().path("types"))
                .filter(one -> one.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plan.text()));
    }

    private JsonNode demoRecord(String collection) {
        return instance()
                .api()
                .get(collection + Api.query("filter", "externalId==demo-*", "limit", "1"))
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private long demo(String collection, String... more) {
        return total(collection, "externalId==demo-*", more);
    }

    private long total(String collection, String filter, String... more) {
        String query = Api.query("limit", "1", "total", "true", "filter", filter)
                + (more.length == 0 ? "" : "&" + Api.query(more).substring(1));
        return instance()
                .api()
                .get(collection + query)
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
