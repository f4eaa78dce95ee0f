package org.mortise.itests.permissions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What hangs on records and what finds them is there for those alone who may see them. */
public class HiddenRecordsIT extends PermissionTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOTES = "/api/activities/notes";

    /** By the search as by lists: in the query, so that others' records neither take places of a page nor stop the tolerance. */
    @Test
    public void theSearchObeysOwnersTeamsAndShares() {
        String word = "q" + marker.replaceAll("[^a-f0-9]", "").replaceAll("[0-9]", "z");
        String team =
                create("/api/admin/teams", "name", "t" + marker).path("id").asText();
        User own = user(role(Map.of("account", at("own", "own"))));
        User mate = user(role(Map.of("account", at("team", "team"))), team);
        String shared = null;
        for (int i = 0; i < 60; i++) {
            shared = account(word + " Foreign " + i).path("id").asText();
        }
        String mine =
                account("Other name, " + word, "owner", own.id()).path("id").asText();
        account("Of the team, " + word, "teams", List.of(team));
        // A page has 50 of them, and the last to be indexed are the ones that matter here.
        Await.until("all are found", SOON, () -> total(api(), word) == 62);
        assertEquals(1, found(own.api(), word));
        assertEquals(1, found(mate.api(), word));
        // The best thousand of all would do for a list, too; those of the caller are what is asked for.
        assertEquals(1, total(own.api(), word));
        JsonNode page = own.api()
                .get("/api/search" + Api.query("q", word, "limit", "1"))
                .expect(200)
                .json();
        assertTrue("nothing comes after the last one", page.path("nextCursor").isNull());
        api().send(
                        "PUT",
                        ACCOUNTS + "/" + shared + "/shares/" + own.id(),
                        Json.object("type", "user", "access", "read"))
                .expect(200);
        assertEquals(2, found(own.api(), word));
        api().patch(ACCOUNTS + "/" + mine, Json.object("owner", mate.id())).expect(200);
        Await.until("the new owner finds it", SOON, () -> found(mate.api(), word) == 2);
        assertEquals(1, found(own.api(), word));
    }

    @Test
    public void whatHangsOnAHiddenRecordIsHiddenWithIt() {
        User own = user(role(Map.of(
                "account",
                at("own", "own"),
                "*",
                Json.object("create", "all", "read", "all", "edit", "all", "delete", "all"))));
        String theirs = account("theirs").path("id").asText();
        String mine = account("mine", "owner", own.id()).path("id").asText();
        String word = "w" + marker.replaceAll("[^a-f0-9]", "").replaceAll("[0-9]", "y");
        String hidden = note(word + " hidden", "account", theirs);
        String seen = note(word + " seen", "account", mine);
        String attachment = Multipart.upload(api(), ACCOUNTS + "/" + theirs + "/files", word + ".txt", "x")
                .expect(201)
                .id();
        String onNote = note(word + " on the hidden note", "note", hidden);
        Await.until("found", SOON, () -> found(api(), word) == 4);
        assertEquals(1, found(own.api(), word));
        for (String gone : List.of(
                NOTES + "/" + hidden,
                NOTES + "/" + hidden + "/history",
                NOTES + "/" + hidden + "/timeline",
                NOTES + "/" + onNote,
                "/api/files/attachments/" + attachment)) {
            own.api().get(gone).expectProblem(404);
        }
        own.api().patch(NOTES + "/" + hidden, Json.object("subject", "x")).expectProblem(404);
        own.api().delete(NOTES + "/" + hidden).expectProblem(404);
        String mineAlone = Api.query("filter", "subject==" + word + "*", "total", "true");
        assertEquals(
                1,
                own.api()
                        .get(NOTES + mineAlone)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt());
        assertEquals(
                1,
                own.api()
                        .get(NOTES + "/aggregate" + Api.query("filter", "subject==" + word + "*", "count", "id"))
                        .expect(200)
                        .json()
                        .at("/groups/0/count")
                        .asInt());
        String export = own.api()
                .get(NOTES + "/export" + Api.query("filter", "subject==" + word + "*"))
                .expect(200)
                .text();
        assertTrue(export, export.contains(seen) || export.contains("seen"));
        assertFalse(export, export.contains("hidden"));
        api().send(
                        "PUT",
                        ACCOUNTS + "/" + theirs + "/shares/" + own.id(),
                        Json.object("type", "user", "access", "read"))
                .expect(200);
        own.api().get(NOTES + "/" + hidden).expect(200);
        own.api().get(NOTES + "/" + onNote).expect(200);
        assertEquals(4, found(own.api(), word));
    }

    private static int found(Api caller, String word) {
        return caller.get("/api/search" + Api.query("q", word, "limit", "50"))
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static int total(Api caller, String word) {
        return caller.get(ACCOUNTS + Api.query("q", word, "total", "true"))
                .expect(200)
                .json()
                .path("total")
                .asInt();
    }

    private String note(String subject, String type, String parent) {
        return create(NOTES, "subject", subject, "description", "x", "parent", Json.object("type", type, "id", parent))
                .path("id")
                .asText();
    }
}
