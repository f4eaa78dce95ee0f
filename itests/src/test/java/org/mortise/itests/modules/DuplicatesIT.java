package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Duplicates are found before and after they are made, merged over modules, and un-merged with what was done since. */
public class DuplicatesIT extends ServerTest {

    private static final String DUPLICATES = "/api/duplicates";

    private final String unusual = "Q" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");

    @Test
    public void scanFindsPairsAndForgetsNoDecision() {
        String one = contact("Wilhelmina", unusual).path("id").asText();
        String other = contact("Wilhelmnia", unusual).path("id").asText();
        scan();
        JsonNode pair = pair(one, other, "Open");
        assertEquals("lastName", pair.path("fields").path(0).path("field").asText());
        assertEquals("Wilhelmina " + unusual, name(pair, one));
        api().post(DUPLICATES + "/pairs/" + pair.path("id").asText() + "/dismiss", Map.of())
                .expect(200);
        scan();
        assertTrue(pair(one, other, "Open").isMissingNode());
        assertFalse(pair(one, other, "Dismissed").isMissingNode());
        api().post(DUPLICATES + "/scans", Json.object("type", "nothing")).expectProblem(404);
        api().post(DUPLICATES + "/scans", Json.object("type", "opportunity")).expectProblem(422);
        api().post(DUPLICATES + "/scans", Json.object("kind", "contact")).expectProblem(422);
        api().get(DUPLICATES + "/pairs?state=Strange").expectProblem(400);
        api().get(DUPLICATES + "/scans/nothing").expectProblem(404);
    }

    /** How far it is when it is canceled is chance; that it says so, goes no further and can be asked for again is not. */
    @Test
    public void aScanCanBeCanceled() {
        List<Object> creates = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            String name = Integer.toString(i * 7919 % 9973, 36);
            creates.add(Json.object("op", "create", "values", body("Ada" + name, name + unusual)));
        }
        api().post(CONTACTS + "/bulk", Json.object("operations", creates)).expect(200);
        String canceled = null;
        for (int attempt = 0; canceled == null && attempt < 10; attempt++) {
            String id = api().post(DUPLICATES + "/scans", Json.object("type", "contact"))
                    .expect(202)
                    .id();
            Answer answer = api().post(DUPLICATES + "/scans/" + id + "/cancel", null);
            if (answer.status() == 200) {
                assertEquals("Canceled", answer.at("/state"));
                canceled = id;
            } else {
                answer.expectProblem(409);
            }
        }
        String id = canceled;
        assertTrue("none of ten was caught in the middle", id != null);
        api().post(DUPLICATES + "/scans/" + id + "/cancel", null).expectProblem(409);
        scan();
        assertEquals("Canceled", api().get(DUPLICATES + "/scans/" + id).at("/state"));
        api().post(DUPLICATES + "/scans/nothing/cancel", null).expectProblem(404);
    }

    @Test
    public void mergeMovesChildrenOfAllModulesAndUnmergeRestoresBoth() {
        String survivor = account("Acme " + unusual, "website", "https://acme.example.com")
                .path("id")
                .asText();
        String merged = account("ACME " + unusual, "phoneNumber", "+49 30 555", "website", "https://old.example.com")
                .path("id")
                .asText();
        String opportunity = create(OPPORTUNITIES, "name", unusual, "account", merged)
                .path("id")
                .asText();
        String supportCase =
                create(CASES, "subject", unusual, "account", merged).path("id").asText();
        String contact = create(
                        CONTACTS,
                        "lastName",
                        unusual,
                        "accounts",
                        List.of(Json.object("account", merged, "primary", true)))
                .path("id")
                .asText();
        String child =
                account("Child " + unusual, "parentAccount", merged).path("id").asText();
        JsonNode merge = api().post(
                        DUPLICATES + "/merges",
                        Json.object(
                                "type",
                                "account",
                                "survivor",
                                survivor,
                                "merged",
                                merged,
                                "choose",
                                Json.object("website", "merged")))
                .expect(201)
                .json();
        api().get(ACCOUNTS + "/" + merged).expectProblem(404);
        JsonNode whole = api().get(ACCOUNTS + "/" + survivor).json();
        assertEquals("Acme " + unusual, whole.path("name").asText());
        assertEquals("+49 30 555", whole.path("phoneNumber").asText());
        assertEquals("https://old.example.com", whole.path("website").asText());
        assertEquals(survivor, reference(OPPORTUNITIES, opportunity, "/account/id"));
        assertEquals(survivor, reference(CASES, supportCase, "/account/id"));
        assertEquals(survivor, reference(CONTACTS, contact, "/accounts/0/account/id"));
        assertEquals(survivor, reference(ACCOUNTS, child, "/parentAccount/id"));
        JsonNode history = api().get(ACCOUNTS + "/" + survivor + "/history").json();
        assertTrue(history.toString(), history.toString().contains("merge:"));

        String since = create(OPPORTUNITIES, "name", "since", "account", survivor)
                .path("id")
                .asText();
        api().patch(ACCOUNTS + "/" + survivor, Json.object("website", "https://since.example.com"))
                .expect(200);
        JsonNode undone = api().post(DUPLICATES + "/merges/" + merge.path("id").asText() + "/undo", Map.of())
                .expect(200)
                .json();
        assertEquals("website", undone.path("kept").path(0).asText());
        assertEquals(4, undone.path("moved").asInt());
        JsonNode back = api().get(ACCOUNTS + "/" + merged).expect(200).json();
        assertEquals("ACME " + unusual, back.path("name").asText());
        assertEquals("https://old.example.com", back.path("website").asText());
        whole = api().get(ACCOUNTS + "/" + survivor).json();
        assertEquals("https://since.example.com", whole.path("website").asText());
        assertTrue(whole.path("phoneNumber").isNull());
        assertEquals(merged, reference(OPPORTUNITIES, opportunity, "/account/id"));
        assertEquals(merged, reference(CASES, supportCase, "/account/id"));
        assertEquals(merged, reference(CONTACTS, contact, "/accounts/0/account/id"));
        assertEquals(merged, reference(ACCOUNTS, child, "/parentAccount/id"));
        assertEquals(survivor, reference(OPPORTUNITIES, since, "/account/id"));
        api().post(DUPLICATES + "/merges/" + merge.path("id").asText() + "/undo", Map.of())
                .expectProblem(409);
    }

    @Test
    public void badMergesChangeNothing() {
        String one = account("One " + unusual).path("id").asText();
        String two = account("Two " + unusual).path("id").asText();
        merge(one, one, null).expectProblem(422);
        merge(one, "00000000-0000-0000-0000-000000000000", null).expectProblem(404);
        merge(one, "x", null).expectProblem(422);
        merge(one, two, Json.object("nothing", "merged")).expectProblem(422);
        merge(one, two, Json.object("name", "perhaps")).expectProblem(422);
        api().post(DUPLICATES + "/merges", Json.object("type", "nothing", "survivor", one, "merged", two))
                .expectProblem(404);
        assertEquals("Two " + unusual, api().get(ACCOUNTS + "/" + two).at("/name"));
        assertEquals("1", api().get(ACCOUNTS + "/" + one).at("/version"));
    }

    @Test
    public void administratorsSetRules() {
        JsonNode brought = api().get(DUPLICATES + "/rules/contact").expect(200).json();
        assertEquals("plugin", brought.path("source").asText());
        for (Map<String, Object> wrong : List.of(
                Json.object(),
                Json.object("type", "contact", "threshold", 1, "fields", List.of(), "keys", List.of()),
                rule("nothing", "exact"),
                rule("lastName", "magic"))) {
            api().send("PUT", DUPLICATES + "/rules/contact", wrong).expectProblem(422);
        }
        Map<String, Object> own = rule("subject", "normalised");
        own.put("type", "case");
        api().send("PUT", DUPLICATES + "/rules/case", own).expect(200);
        JsonNode check = api().post(CASES + "/duplicates/check", Json.object("subject", unusual))
                .expect(200)
                .json();
        assertTrue(check.path("items").isEmpty());
        create(CASES, "subject", unusual);
        check = api().post(CASES + "/duplicates/check", Json.object("subject", unusual.toLowerCase()))
                .expect(200)
                .json();
        assertEquals(1, check.path("items").size());
        api().delete(DUPLICATES + "/rules/case").expect(204);
        api().delete(DUPLICATES + "/rules/case").expectProblem(404);
    }

    private Answer merge(String survivor, String merged, Map<String, Object> choose) {
        return api().post(
                        DUPLICATES + "/merges",
                        Json.object("type", "account", "survivor", survivor, "merged", merged, "choose", choose));
    }

    private static Map<String, Object> rule(String field, String comparator) {
        return Json.object(
                "type",
                "contact",
                "threshold",
                1,
                "fields",
                List.of(Json.object("field", field, "comparator", comparator, "weight", 1)),
                "keys",
                List.of(List.of(Json.object("field", field, "form", "plain"))));
    }

    private void scan() {
        String id = api().post(DUPLICATES + "/scans", Json.object("type", "contact"))
                .expect(202)
                .at("/id");
        Await.until("scanned", Duration.ofSeconds(120), () -> {
            JsonNode scan = api().get(DUPLICATES + "/scans/" + id).json();
            assertFalse(scan.toString(), scan.path("state").asText().equals("Failed"));
            return scan.path("state").asText().equals("Done")
                    && scan.path("processed").asLong() >= 2;
        });
    }

    private JsonNode pair(String one, String other, String state) {
        String cursor = "0";
        while (!cursor.equals("null")) {
            JsonNode page = api().get(DUPLICATES + "/pairs"
                            + Api.query("type", "contact", "state", state, "limit", "1000", "cursor", cursor))
                    .expect(200)
                    .json();
            for (JsonNode item : page.path("items")) {
                if (item.toString().contains(one) && item.toString().contains(other)) {
                    return item;
                }
            }
            cursor = page.path("nextCursor").asText("null");
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static String name(JsonNode pair, String id) {
        JsonNode one = pair.path("one");
        return (one.path("id").asText().equals(id) ? one : pair.path("other"))
                .path("name")
                .asText();
    }

    private String reference(String collection, String id, String pointer) {
        return api().get(collection + "/" + id).expect(200).at(pointer);
    }

    private JsonNode contact(String firstName, String lastName) {
        return api().post(CONTACTS, body(firstName, lastName)).expect(201).json();
    }

    private static Map<String, Object> body(String firstName, String lastName) {
        return Json.object("firstName", firstName, "lastName", lastName);
    }
}
