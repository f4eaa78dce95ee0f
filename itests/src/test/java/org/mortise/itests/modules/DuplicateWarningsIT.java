package org.mortise.itests.modules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Who is told before there is a duplicate, and who is not held up. */
public class DuplicateWarningsIT extends ServerTest {

    private final String unusual = "Q" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "x");

    @Test
    public void creationWarns() {
        String known = contact("Wilhelmina", unusual).path("id").asText();
        Map<String, Object> again = body("Wilhelmnia", unusual);
        JsonNode found = api().post(CONTACTS + "/duplicates/check", again)
                .expect(200)
                .json()
                .path("items");
        assertEquals(1, found.size());
        assertEquals(known, found.path(0).path("id").asText());
        assertTrue(found.path(0).path("points").asDouble()
                >= found.path(0).path("threshold").asDouble());
        assertFalse(found.path(0).path("fields").isEmpty());
        Answer refused = api().post(CONTACTS + "?duplicates=refuse", again);
        refused.expectProblem(409);
        assertTrue(refused.toString(), refused.toString().contains(known));
        assertEquals(1, total(CONTACTS, "lastName==" + unusual));
        JsonNode warned =
                api().post(CONTACTS + "?duplicates=warn", again).expect(201).json();
        assertEquals(known, warned.path("duplicates").path(0).path("id").asText());
        assertFalse(api().post(CONTACTS, body("Wilhelmena", unusual))
                .expect(201)
                .json()
                .has("duplicates"));
        JsonNode same =
                api().post(CONTACTS, body("Wilhelmina", unusual)).expect(201).json();
        assertEquals(
                "unasked", known, same.path("duplicates").path(0).path("id").asText());
        assertFalse(api().post(CONTACTS + "?duplicates=allow", body("Wilhelmina", unusual))
                .expect(201)
                .json()
                .has("duplicates"));
        api().post(CONTACTS + "?duplicates=perhaps", again).expectProblem(400);
        api().post(CONTACTS + "/duplicates/check", List.of()).expectProblem(422);
        JsonNode other = api().post(CONTACTS + "/duplicates/check", Json.object("lastName", "Nobody" + unusual))
                .expect(200)
                .json();
        assertTrue(other.toString(), other.path("items").isEmpty());
    }

    /** By the address and the family name; and a bulk, which programs send, is not told. */
    @Test
    public void creationWarnsOfTheSameAddress() {
        List<Object> addresses = List.of(Json.object("address", unusual + "@example.com"));
        String known = create(CONTACTS, "firstName", "Ann", "lastName", "Vance", "emailAddresses", addresses)
                .path("id")
                .asText();
        Map<String, Object> other = Json.object("firstName", "Bob", "lastName", "Vance", "emailAddresses", addresses);
        JsonNode made = api().post(CONTACTS, other).expect(201).json();
        assertEquals(made.toString(), known, made.at("/duplicates/0/id").asText());
        Answer bulk = api().post(
                        CONTACTS + "/bulk",
                        Json.object("operations", List.of(Json.object("op", "create", "values", other))))
                .expect(200);
        assertFalse(bulk.toString(), bulk.text().contains("duplicates"));
    }

    @Test
    public void aDryRunCountsTheRowsThatAreLikelyThere() {
        contact("Wilhelmina", unusual);
        String csv = "firstName,lastName\nWilhelmina," + unusual + "\nOther," + unusual + "x\n";
        String dry = api().upload(CONTACTS + "/import?dryRun=true", "c.csv", csv.getBytes(), null)
                .expect(202)
                .id();
        JsonNode end = imported(dry);
        assertEquals(2, end.path("created").asInt());
        assertEquals(1, end.path("doubtful").asInt());
        assertEquals("row 1", end.at("/changes/0/from").asText());
        assertEquals("Wilhelmina " + unusual, end.at("/changes/0/to").asText());
        assertEquals("likely duplicate", end.at("/changes/0/how").asText());
        assertEquals(1, total(CONTACTS, "lastName==" + unusual));
        String real = api().upload(CONTACTS + "/import", "c.csv", csv.getBytes(), null)
                .expect(202)
                .id();
        assertEquals(
                "an import is not held up", 0, imported(real).path("doubtful").asInt());
    }

    private JsonNode imported(String id) {
        String href = "/api/imports/" + id;
        Await.until(
                "imported",
                Duration.ofSeconds(60),
                () -> api().get(href).at("/status").equals("COMPLETED"));
        return api().get(href).json();
    }

    private JsonNode contact(String firstName, String lastName) {
        return api().post(CONTACTS, body(firstName, lastName)).expect(201).json();
    }

    private static Map<String, Object> body(String firstName, String lastName) {
        return Json.object("firstName", firstName, "lastName", lastName);
    }
}
