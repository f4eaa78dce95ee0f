package org.mortise.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** The life of one record. */
public class RecordIT extends ServerTest {

    @Test
    public void creationAnswersWithLocationTagAndRecord() {
        Answer created = api().post(ACCOUNTS, Json.object("name", marker, "annualRevenue", Json.money("12.5", "EUR")))
                .expect(201);
        String href = ACCOUNTS + "/" + created.id();
        assertTrue(created.header("Location"), created.header("Location").endsWith(href));
        assertEquals("\"1\"", created.header("ETag"));
        assertEquals("12.50", created.at("/annualRevenue/amount"));

        Answer read = api().get(href).expect(200);
        assertEquals(created.json(), read.json());
        assertEquals("\"1\"", read.header("ETag"));
    }

    @Test
    public void mergePatchChangesWhatItNamesAndNullEmpties() {
        String href = ACCOUNTS + "/"
                + account(
                                "before",
                                "numberOfEmployees",
                                5,
                                "billingAddress",
                                Json.object("city", "Bonn", "country", "DE"))
                        .path("id")
                        .asText();
        Answer patched = api().patch(
                        href,
                        Json.object("name", "after", "numberOfEmployees", null),
                        "Content-Type",
                        "application/merge-patch+json")
                .expect(200);
        assertEquals("\"2\"", patched.header("ETag"));
        JsonNode record = api().get(href).expect(200).json();
        assertEquals("after", record.path("name").asText());
        assertTrue(record.path("numberOfEmployees").isNull());
        assertEquals("Bonn", record.path("billingAddress").path("city").asText());
    }

    @Test
    public void slowerOfTwoWritersIsRefused() {
        String href = ACCOUNTS + "/" + account("first").path("id").asText();
        api().patch(href, Json.object("name", "second"), "If-Match", "\"1\"").expect(200);
        api().patch(href, Json.object("name", "third"), "If-Match", "\"1\"").expectProblem(412);
        api().delete(href, "If-Match", "\"1\"").expectProblem(412);
        assertEquals("second", api().get(href).at("/name"));
        api().patch(href, Json.object("name", "fourth"), "If-Match", "nonsense").expectProblem(400);
        api().delete(href, "If-Match", "\"2\"").expect(204);
    }

    @Test
    public void deletionIsSoftAndRestorable() {
        String id = account("gone").path("id").asText();
        String href = ACCOUNTS + "/" + id;
        api().delete(href).expect(204);
        api().get(href).expectProblem(404);
        api().patch(href, Json.object("name", "still gone")).expectProblem(404);
        api().delete(href).expectProblem(404);
        assertEquals(List.of(), names(null));
        assertEquals(List.of("gone"), names(null, "deleted", "true"));

        assertEquals(id, api().post(href + "/restore", null).expect(200).id());
        assertEquals(List.of("gone"), names(null));
        api().get(href).expect(200);
    }

    @Test
    public void unknownAndMalformedIdsLookAlike() {
        for (String collection : List.of(ACCOUNTS, CONTACTS, OPPORTUNITIES, CASES)) {
            String unknown = UUID.randomUUID().toString();
            for (String id : List.of(unknown, "nonsense", "1", "%27%3Bdrop%20table", unknown + "0")) {
                JsonNode problem =
                        api().get(collection + "/" + id).expectProblem(404).json();
                assertEquals("/problems/not-found", problem.path("type").asText());
                api().patch(collection + "/" + id, Json.object()).expectProblem(404);
                api().delete(collection + "/" + id).expectProblem(404);
                api().post(collection + "/" + id + "/restore", null).expectProblem(404);
                api().get(collection + "/" + id + "/history").expectProblem(404);
            }
        }
    }

    @Test
    public void historyHasOldAndNewValues() {
        String href = ACCOUNTS + "/" + account("old name").path("id").asText();
        api().patch(href, Json.object("name", "new name", "numberOfEmployees", 7))
                .expect(200);
        api().delete(href).expect(204);
        api().post(href + "/restore", null).expect(200);

        List<JsonNode> history = Json.stream(
                        api().get(href + "/history").expect(200).json().path("items"))
                .toList();
        assertEquals(
                List.of("restored", "deleted", "updated", "created"),
                history.stream().map(entry -> entry.path("action").asText()).toList());
        JsonNode update = history.get(2);
        assertEquals("admin", update.path("actor").asText());
        assertEquals("rest", update.path("origin").asText());
        assertEquals(2, update.path("version").asLong());
        JsonNode name = update.path("changes").path("name");
        assertTrue(
                name.toString(),
                name.toString().contains("old name") && name.toString().contains("new name"));
        assertTrue(update.toString(), update.path("changes").has("numberOfEmployees"));
        assertFalse("what did not change, in " + update, update.path("changes").has("industry"));
    }

    @Test
    public void referencesAreWrittenAsIdOrObjectAndReadWithTheirName() {
        String parent = account("parent").path("id").asText();
        JsonNode byId = account("by id", "parentAccount", parent);
        JsonNode byObject = account("by object", "parentAccount", Json.object("type", "account", "id", parent));
        for (JsonNode child : List.of(byId, byObject)) {
            JsonNode reference = child.path("parentAccount");
            assertEquals(parent, reference.path("id").asText());
            assertEquals("account", reference.path("type").asText());
            assertEquals("parent", reference.path("name").asText());
        }
        JsonNode expanded = api().get(ACCOUNTS + "/" + byId.path("id").asText() + "?expand=parentAccount")
                .expect(200)
                .json();
        assertEquals(
                marker,
                expanded.path("parentAccount").path("record").path("industry").asText());
        api().post(
                        ACCOUNTS,
                        Json.object(
                                "name",
                                "orphan",
                                "parentAccount",
                                UUID.randomUUID().toString()))
                .expectViolation("parentAccount");
    }

    @Test
    public void listsOfAContactKeepTheirOrder() {
        JsonNode contact = create(
                CONTACTS,
                "lastName",
                marker,
                "emailAddresses",
                List.of(
                        Json.object("address", "b@example.com"),
                        Json.object("address", "a@example.com", "primary", true)),
                "phoneNumbers",
                List.of(Json.object("number", "+49 30 1234567", "type", "Mobile")));
        JsonNode read = api().get(CONTACTS + "/" + contact.path("id").asText()).json();
        assertEquals(
                "b@example.com",
                read.path("emailAddresses").path(0).path("address").asText());
        assertEquals(
                "a@example.com",
                read.path("emailAddresses").path(1).path("address").asText());
        assertEquals("Mobile", read.path("phoneNumbers").path(0).path("type").asText());
        String filter = "emailAddresses.address==a@example.com;lastName==" + marker;
        assertEquals(1, total(CONTACTS, filter));
        assertEquals(200, api().get(CONTACTS + Api.query("filter", filter)).status());
    }
}
