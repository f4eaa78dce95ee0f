package org.mortise.itests.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** The timeline of a record has its changes, its activities and files, and what happened around it. */
public class TimelineIT extends ServerTest {

    @Test
    public void everythingAroundARecordStandsThereTheNewestFirst() {
        String id = account("first").path("id").asText();
        String href = ACCOUNTS + "/" + id;
        api().patch(href, Json.object("name", "second")).expect(200);
        String opportunity = create(OPPORTUNITIES, "name", marker, "account", id, "stage", "Prospecting")
                .path("id")
                .asText();
        api().patch(OPPORTUNITIES + "/" + opportunity, Json.object("nextStep", "call"))
                .expect(200);
        api().patch(OPPORTUNITIES + "/" + opportunity, Json.object("stage", "Proposal"))
                .expect(200);
        create(CASES, "subject", marker, "account", id);
        create(
                "/api/activities/notes",
                "subject",
                "a note",
                "description",
                "x",
                "parent",
                Json.object("type", "account", "id", id));
        Multipart.upload(api(), href + "/files", "a.txt", "hello").expect(201);
        List<String> kinds = new ArrayList<>();
        for (JsonNode item : items(href + "/timeline")) {
            kinds.add(item.path("kind").asText() + " "
                    + item.path("record").path("type").asText() + " "
                    + item.path("action").asText());
        }
        assertEquals(
                List.of(
                        "file attachment created",
                        "note note null",
                        "related case created",
                        "related opportunity updated",
                        "related opportunity created",
                        "history account updated",
                        "history account created"),
                kinds);
        JsonNode stage = items(href + "/timeline?kind=related").get(1);
        assertEquals(
                "[\"Prospecting\",\"Proposal\"]",
                stage.path("details").path("changes").path("stage").toString());
        assertEquals(marker, stage.path("title").asText());
    }

    @Test
    public void pagesFitTogetherWhileItGrows() {
        String id = account("grows").path("id").asText();
        String href = ACCOUNTS + "/" + id;
        for (int i = 0; i < 6; i++) {
            api().patch(href, Json.object("name", "name " + i)).expect(200);
            create(
                    "/api/activities/notes",
                    "description",
                    "note " + i,
                    "parent",
                    Json.object("type", "account", "id", id));
        }
        List<JsonNode> whole = items(href + "/timeline");
        assertEquals(13, whole.size());
        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api().get(href + "/timeline"
                            + (cursor.isEmpty() ? "?limit=3" : Api.query("limit", "3", "cursor", cursor)))
                    .expect(200)
                    .json();
            page.path("items").forEach(paged::add);
            cursor = page.path("nextCursor").asText("");
            // What is new stands before the first page and moves nothing behind it.
            create("/api/activities/notes", "description", "later", "parent", Json.object("type", "account", "id", id));
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertEquals(whole, paged);
    }

    @Test
    public void badQuestionsAreRefused() {
        String href = ACCOUNTS + "/" + account("asked").path("id").asText();
        api().get(href + "/timeline?kind=nonsense").expectProblem(400);
        api().get(href + "/timeline?cursor=nonsense").expectProblem(400);
        api().get(href + "/timeline?limit=0").expectProblem(400);
        api().get(href + "/timeline?other=1").expectProblem(400);
        api().get(href + "/history?cursor=nonsense").expectProblem(400);
        api().get(ACCOUNTS + "/nonsense/timeline").expectProblem(404);
        api().delete(href).expect(204);
        api().get(href + "/timeline").expectProblem(404);
    }

    @Test
    public void historySaysThroughWhatAndComesInPages() {
        String href = ACCOUNTS + "/" + account("one").path("id").asText();
        api().patch(href, Json.object("name", "two")).expect(200);
        JsonNode first = api().get(href + "/history?limit=1").expect(200).json();
        assertEquals("updated", first.path("items").path(0).path("action").asText());
        assertEquals("rest", first.path("items").path(0).path("origin").asText());
        JsonNode second = api().get(href + "/history"
                        + Api.query(
                                "limit", "1", "cursor", first.path("nextCursor").asText()))
                .expect(200)
                .json();
        assertEquals("created", second.path("items").path(0).path("action").asText());
        assertTrue(second.path("nextCursor").isNull());
    }

    @Test
    public void theFirstAdministratorHasAHistory() {
        String id = api().get("/api/auth/me").expect(200).id();
        JsonNode entries = api().get("/api/admin/users/" + id + "/history?limit=1000")
                .expect(200)
                .json()
                .path("items");
        JsonNode oldest = entries.path(entries.size() - 1);
        assertEquals("created", oldest.path("action").asText());
        assertEquals("system", oldest.path("actor").asText());
        assertFalse(oldest.path("changes").path("username").isMissingNode());
    }

    private List<JsonNode> items(String path) {
        return Json.stream(api().get(path).expect(200).json().path("items")).toList();
    }
}
