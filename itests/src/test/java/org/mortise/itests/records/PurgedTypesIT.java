package org.mortise.itests.records;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What stays of a type or a field that was purged: nothing, wherever one looks. */
public class PurgedTypesIT extends ServerTest {

    private static final String TYPES = "/api/metadata/types";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String type = "p" + Long.toString(System.nanoTime(), 36);
    private final String href = "/api/custom/" + type + "s";

    @Test
    public void aTypeTakesHistorySearchFilesAndAttachmentsWithIt() {
        make();
        String paper = upload("/api/files/contents", "paper.txt").id();
        String id = create(href, "name", marker, "paper", paper).path("id").asText();
        Answer attached = upload(href + "/" + id + "/files", "attached.txt");
        Await.until("it is found", LIMIT, () -> found() == 1);
        assertTrue(history(id).contains(marker));
        api().delete(TYPES + "/" + type).expect(204);
        Await.until("what is hidden is not found", LIMIT, () -> found() == 0);
        api().delete(TYPES + "/" + type + "?purge=true&confirm=" + type).expect(204);
        make();
        assertFalse("a new type shows no former values", history(id).contains(marker));
        assertEquals("purged", api().get(href + "/" + id + "/history").at("/items/0/action"));
        JsonNode trail = api().post("/api/audit/verify", null).expect(200).json();
        assertTrue(trail.toString(), trail.path("intact").asBoolean());
        assertEquals(0, api().get(href + "?deleted=true").json().path("items").size());
        assertEquals(0, found());
        api().get("/api/files/contents/" + paper).expectProblem(404);
        Await.until(
                "the attachment is purged, too",
                LIMIT,
                () -> api().get(attached.at("/file/href")).status() == 404);
    }

    @Test
    public void aFieldIsNeitherShownNorFoundAndItsNameIsFree() {
        make();
        String id = create(href, "name", "stays", "secret", marker).path("id").asText();
        api().patch(href + "/" + id, Json.object("secret", marker + "2", "name", "still"))
                .expect(200);
        Await.until("it is found", LIMIT, () -> found() == 1);
        String field = TYPES + "/" + type + "/fields/secret";
        api().delete(field).expect(204);
        assertFalse("nor shown while hidden", api().get(href + "/" + id).text().contains(marker));
        api().delete(field + "?purge=true&confirm=secret").expect(204);
        Await.until("nor found", LIMIT, () -> found() == 0);
        // The name is free, also for something else.
        api().post(TYPES + "/" + type + "/fields", Json.object("name", "secret", "type", "integer"))
                .expect(201);
        api().patch(href + "/" + id, Json.object("secret", 5)).expect(200);
    }

    private void make() {
        Map<String, Object> body = Json.object("name", type, "collection", type + "s", "label", "Test");
        body.put("nameFields", List.of("name"));
        body.put(
                "fields",
                List.of(
                        Json.object("name", "name", "type", "text"),
                        Json.object("name", "secret", "type", "text"),
                        Json.object("name", "paper", "type", "file")));
        api().post(TYPES, body).expect(201);
    }

    private Answer upload(String path, String name) {
        return Multipart.upload(api(), path, name, marker).expect(201);
    }

    private String history(String id) {
        return api().get(href + "/" + id + "/history").expect(200).text();
    }

    private int found() {
        return api().get("/api/search" + Api.query("q", "\"" + marker + "\"", "type", type))
                        .json()
                        .path("items")
                        .size()
                + api().get("/api/search" + Api.query("q", "\"" + marker + "2\""))
                        .json()
                        .path("items")
                        .size();
    }
}
