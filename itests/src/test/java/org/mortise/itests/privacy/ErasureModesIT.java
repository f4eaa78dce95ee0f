package org.mortise.itests.privacy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What an erasure does beside emptying: it removes where that is meant, and waits where something has to be kept. */
public class ErasureModesIT extends ServerTest {

    private static final String NOTES = "/api/activities/notes";
    private static final String HOLDS = "/api/retention/holds";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Test
    public void recordsGoOnlyWhenTotalsMayChange() {
        String stays = contact();
        JsonNode kept = finished(erase(stays, "mode", "erase"));
        assertEquals(kept.toString(), "Done", kept.path("state").asText());
        assertEquals("anonymise", step(kept, stays).path("action").asText());
        assertEquals(
                "stays, since reports count it", step(kept, stays).path("why").asText());
        api().get(CONTACTS + "/" + stays).expect(200);

        String goes = contact();
        String note = note(goes, "About " + marker);
        JsonNode plan = api().get("/api/privacy/persons/contact/" + goes + "/erasure?mode=erase&changedTotals=true")
                .expect(200)
                .json();
        assertTrue(plan.toString(), plan.toString().contains("Reports count 1 contact less."));
        JsonNode gone = finished(erase(goes, "mode", "erase", "changedTotals", true));
        assertEquals(gone.toString(), "Done", gone.path("state").asText());
        assertEquals("purge", step(gone, goes).path("action").asText());
        assertEquals(1, gone.at("/report/totals/contact/purge").asInt());
        api().get(CONTACTS + "/" + goes).expectProblem(404);
        api().get(NOTES + "/" + note).expectProblem(404);
        assertEquals(
                "purged, not only deleted",
                0,
                api().get(CONTACTS + Api.query("deleted", "true", "filter", "id==" + goes))
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    public void aHoldThatComesMeanwhileStopsItUntilItIsReleased() {
        String contact = contact();
        List<Object> operations = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            operations.add(Json.object(
                    "op",
                    "create",
                    "values",
                    Json.object(
                            "description",
                            "Note " + i + " of " + marker,
                            "parent",
                            Json.object("type", "contact", "id", contact))));
        }
        api().post(NOTES + "/bulk", Json.object("operations", operations)).expect(200);
        String erasure = erase(contact, "mode", "anonymise");
        Await.until("it has begun", LIMIT, () -> erasure(erasure).path("done").asInt() > 5);
        String hold = api().post(
                        HOLDS,
                        Json.object("record", Json.object("type", "contact", "id", contact), "reason", "Case 17"))
                .expect(201)
                .id();
        Await.until(
                "it waits", LIMIT, () -> !erasure(erasure).at("/report/waiting").isMissingNode());
        JsonNode waits = erasure(erasure);
        assertEquals("Running", waits.path("state").asText());
        assertTrue(waits.toString(), waits.at("/report/waiting/0").asText().endsWith("is held: Case 17"));
        api().delete(HOLDS + "/" + hold).expect(204);
        JsonNode done = finished(erasure);
        assertEquals(done.toString(), "Done", done.path("state").asText());
        assertTrue(done.at("/report/waiting").isMissingNode());
        assertEquals(401, done.path("done").asInt());
        assertFalse(api().get(CONTACTS + "/" + contact).expect(200).text().contains(marker));
    }

    private String contact() {
        return create(CONTACTS, "firstName", "Erika", "lastName", marker)
                .path("id")
                .asText();
    }

    private String note(String contact, String text) {
        return create(NOTES, "description", text, "parent", Json.object("type", "contact", "id", contact))
                .path("id")
                .asText();
    }

    private String erase(String contact, Object... body) {
        return api().post("/api/privacy/persons/contact/" + contact + "/erasure", Json.object(body))
                .expect(202)
                .id();
    }

    private JsonNode erasure(String id) {
        return api().get("/api/privacy/erasures/" + id).expect(200).json();
    }

    private JsonNode finished(String id) {
        Await.until(
                "the erasure is over",
                LIMIT,
                () -> !erasure(id).path("state").asText().equals("Running"));
        return erasure(id);
    }

    private static JsonNode step(JsonNode erasure, String record) {
        return Json.stream(erasure.at("/report/records"))
                .filter(each -> each.path("id").asText().equals(record))
                .findFirst()
                .orElseThrow(() -> new AssertionError(record + " in " + erasure));
    }
}
