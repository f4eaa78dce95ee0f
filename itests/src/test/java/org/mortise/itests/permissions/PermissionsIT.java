package org.mortise.itests.permissions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Levels, fields and shares decide what of records is there, and what may be written. */
public class PermissionsIT extends PermissionTest {

    @Test
    public void levelsDecideWhichRecordsAreThere() {
        String team =
                create("/api/admin/teams", "name", "t" + marker).path("id").asText();
        User own = user(role(Map.of("account", at("own", "own"))), team);
        User mate = user(role(Map.of("account", at("team", "own"))), team);
        User stranger = user(role(Map.of("account", at("team", "team"))));
        User all = user(role(Map.of("account", at("all", "none"))));
        String mine = account("mine", "owner", own.id()).path("id").asText();
        account("nobody's");
        account("the team's", "teams", List.of(team));
        account("stranger's", "owner", stranger.id());
        assertEquals(1, seen(own, ""));
        assertEquals(2, seen(mate, ""));
        assertEquals(1, seen(stranger, ""));
        assertEquals(4, seen(all, ""));
        assertEquals(4, seen(user(null), ""));
        assertEquals(0, seen(user(role(Map.of("contact", at("all", "all"), "account", at("none", "none")))), ""));
        JsonNode groups = mate.api()
                .get(ACCOUNTS + "/aggregate" + Api.query("filter", "industry==" + marker, "count", "id"))
                .expect(200)
                .json();
        assertEquals(2, groups.at("/groups/0/count").asInt());
        // To be read, not to be changed; not to be read at all.
        mate.api().patch(ACCOUNTS + "/" + mine, Json.object("name", "x")).expectProblem(403);
        mate.api().delete(ACCOUNTS + "/" + mine).expectProblem(403);
        stranger.api().patch(ACCOUNTS + "/" + mine, Json.object("name", "x")).expectProblem(404);
        stranger.api()
                .patch(ACCOUNTS + "/" + mine, Json.object("name", "x"), "If-Match", "\"77\"")
                .expectProblem(404);
        stranger.api().delete(ACCOUNTS + "/" + mine).expectProblem(404);
        own.api()
                .patch(ACCOUNTS + "/" + mine, Json.object("name", "still mine"))
                .expect(200);
        JsonNode bulk = stranger.api()
                .post(
                        ACCOUNTS + "/bulk",
                        Json.object(
                                "operations",
                                List.of(
                                        Json.object("op", "update", "id", mine, "values", Json.object("name", "x")),
                                        Json.object("op", "delete", "id", mine))))
                .expect(200)
                .json();
        assertEquals(0, bulk.path("succeeded").asInt());
        assertEquals(404, bulk.at("/results/0/status").asInt());
    }

    @Test
    public void relatedRecordsAndFieldsTellNothing() {
        String hidden = account("Hidden " + marker).path("id").asText();
        String opportunity = create(OPPORTUNITIES, "name", marker, "account", hidden)
                .path("id")
                .asText();
        User user = user(role(Map.of("account", at("own", "own"), "opportunity", at("all", "all"))));
        JsonNode read = user.api()
                .get(OPPORTUNITIES + "/" + opportunity + "?expand=account")
                .expect(200)
                .json();
        assertEquals(hidden, read.at("/account/id").asText());
        assertTrue(read.at("/account/name").isNull());
        assertFalse(read.path("account").has("record"));
        String query = Api.query("total", "true", "filter", "name==" + marker + ";account.industry==" + marker);
        assertEquals(
                0,
                user.api()
                        .get(OPPORTUNITIES + query)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt());
        assertEquals(
                1,
                api().get(OPPORTUNITIES + query)
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt());
        // What he cannot see he cannot point to either.
        user.api()
                .post(OPPORTUNITIES, Json.object("name", "x", "account", hidden))
                .expectViolation("account");
        String list =
                user.api().get(OPPORTUNITIES + "?sort=account.name").expect(200).text();
        assertFalse(list, list.contains("Hidden " + marker));
    }

    @Test
    public void fieldsAreReadOnlyOrNotThere() {
        User user = user(role(Map.of(
                "account",
                Json.object(
                        "create",
                        "all",
                        "read",
                        "all",
                        "edit",
                        "all",
                        "fields",
                        Json.object("description", "none", "website", "read")))));
        String id = account("fields", "description", "secret " + marker, "website", "https://a.example/")
                .path("id")
                .asText();
        String href = ACCOUNTS + "/" + id;
        user.api().patch(href, Json.object("website", "https://b.example/")).expectViolation("website");
        Answer hidden = user.api().patch(href, Json.object("description", "x")).expectViolation("description");
        assertEquals("is no field of account", hidden.at("/violations/0/message"));
        user.api().patch(href, Json.object("name", "renamed")).expect(200);
        JsonNode now = api().get(href).expect(200).json();
        assertEquals("renamed", now.path("name").asText());
        assertEquals("secret " + marker, now.path("description").asText());
        String metadata =
                user.api().get("/api/metadata/types/account").expect(200).text();
        assertFalse(metadata.contains("\"description\""));
        JsonNode website = Json.stream(Json.read(metadata).path("fields"))
                .filter(field -> field.path("name").asText().equals("website"))
                .findFirst()
                .orElseThrow();
        assertTrue(website.path("readOnly").asBoolean());
    }

    @Test
    public void aShareAddsOneRecord() {
        User user = user(role(Map.of("account", at("own", "own"))));
        String href = ACCOUNTS + "/" + account("shared").path("id").asText();
        String share = href + "/shares/" + user.id();
        user.api().get(href).expectProblem(404);
        api().send("PUT", share, Json.object("type", "user", "access", "some")).expectViolation("access");
        api().send("PUT", share, Json.object("type", "team", "access", "read")).expectViolation("id");
        api().send("PUT", share, Json.object("type", "user", "access", "read")).expect(200);
        user.api().get(href).expect(200);
        assertEquals(1, seen(user, ""));
        user.api().patch(href, Json.object("name", "x")).expectProblem(403);
        user.api()
                .send("PUT", share, Json.object("type", "user", "access", "edit"))
                .expectProblem(403);
        api().send("PUT", share, Json.object("type", "user", "access", "edit")).expect(200);
        user.api().patch(href, Json.object("name", "x")).expect(200);
        user.api().delete(href).expectProblem(403);
        api().delete(share).expect(204);
        user.api().get(href).expectProblem(404);
        api().delete(share).expectProblem(404);
    }
}
