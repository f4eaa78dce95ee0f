package org.mortise.itests.permissions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.itests.harness.Multipart;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Roles, levels, shares, writes, and the audit of it. */
public class PermissionsIT extends ServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOTES = "/api/activities/notes";
    private static final String PASSWORD = "Correct-horse-9-battery";
    private static final String ADMINISTRATOR = "00000000-0000-7000-8000-000000000001";
    private static final String READ_ONLY = "00000000-0000-7000-8000-000000000006";

    private record User(String id, Api api) {}

    private String role(Map<String, ?> types) {
        return api().post("/api/roles", Json.object("name", "r" + UUID.randomUUID(), "types", types))
                .expect(201)
                .id();
    }

    private User user(String role, String... teams) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        String id = create(
                        "/api/admin/users",
                        "username",
                        name,
                        "lastName",
                        name,
                        "canSignIn",
                        true,
                        "roles",
                        role == null ? List.of() : List.of(role),
                        "teams",
                        List.of(teams))
                .path("id")
                .asText();
        api().post("/api/admin/users/" + id + "/password", Json.object("newPassword", PASSWORD))
                .expect(204);
        return new User(id, Api.anonymous(api().url()).signIn(name, PASSWORD));
    }

    private static Map<String, Object> at(String read, String edit) {
        return Json.object("create", "all", "read", read, "edit", edit, "delete", edit);
    }

    private long seen(User user, String question) {
        return user.api()
                .get(ACCOUNTS + Api.query("total", "true", "filter", "industry==" + marker + question))
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

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

    private String note(String subject, String type, String parent) {
        return create(NOTES, "subject", subject, "description", "x", "parent", Json.object("type", type, "id", parent))
                .path("id")
                .asText();
    }

    @Test
    public void rolesChangeAtOnceAndAreChecked() {
        String role = role(Map.of("account", at("none", "none"), "contact", at("all", "all")));
        User user = user(role);
        user.api().get(ACCOUNTS).expect(200);
        assertEquals(0, seen(user, ""));
        account("there");
        api().patch("/api/roles/" + role, Json.object("types", Json.object("account", Json.object("read", "all"))))
                .expect(200);
        assertEquals(1, seen(user, ""));
        api().patch("/api/roles/" + role, Json.object("types", Json.object("account", null)))
                .expect(200);
        user.api().get(ACCOUNTS).expectProblem(404);
        api().patch("/api/roles/" + role, Json.object("types", Json.object("nope", at("all", "all"))))
                .expectViolation("types.nope");
        api().patch(
                        "/api/roles/" + role,
                        Json.object(
                                "types", Json.object("contact", Json.object("fields", Json.object("nope", "none")))))
                .expectViolation("types.contact.fields.nope");
        api().patch("/api/roles/" + role, Json.object("permissions", List.of("nobody.declares")))
                .expectViolation("permissions");
        api().patch("/api/roles/" + role, Json.object("name", "late"), "If-Match", "\"1\"")
                .expectProblem(412);
        api().delete("/api/roles/" + role).expectViolation("name");
        api().patch("/api/roles/" + ADMINISTRATOR, Json.object("description", "x"))
                .expectViolation("name");
        for (Answer refused : List.of(
                user.api().get("/api/roles"),
                user.api().post("/api/roles", Json.object("name", "x")),
                user.api().patch("/api/admin/users/" + user.id(), Json.object("roles", List.of(ADMINISTRATOR))),
                user.api().patch("/api/admin/users/" + user.id(), Json.object("administrator", true)),
                user.api().get("/api/audit"),
                user.api().post("/api/audit/verify", null))) {
            refused.expectProblem(403);
        }
    }

    @Test
    public void whatIsSaidAboutAllRecordsIsNotForEverybody() {
        User user = user(role(Map.of("contact", at("own", "own"))));
        user.api().get("/api/duplicates/scans").expectProblem(403);
        user.api().get("/api/duplicates/scans/" + UUID.randomUUID()).expectProblem(403);
        user.api().get("/api/metadata/types/contact/computed").expect(200);
        user.api().get("/api/metadata/types/account/computed").expectProblem(404);
        api().get("/api/metadata/types/account/computed").expect(200);
    }

    @Test
    public void theAdministratorsRoleAndFieldSayTheSame() {
        User user = user(READ_ONLY);
        String href = "/api/admin/users/" + user.id();
        api().patch(href, Json.object("roles", List.of(ADMINISTRATOR))).expect(200);
        assertTrue(api().get(href).expect(200).json().path("administrator").asBoolean());
        api().patch(href, Json.object("administrator", false)).expect(200);
        assertEquals(0, api().get(href).expect(200).json().path("roles").size());
        String me = api().get("/api/auth/me").expect(200).id();
        api().patch("/api/admin/users/" + me, Json.object("roles", List.of(READ_ONLY)))
                .expectViolation("administrator");
    }

    @Test
    public void theAuditTellsAndIsIntact() {
        String id = account("audited").path("id").asText();
        api().get(ACCOUNTS + "/export" + Api.query("filter", "industry==" + marker))
                .expect(200);
        JsonNode exports = api().get("/api/audit?action=export&subjectType=account&limit=200")
                .expect(200)
                .json()
                .path("items");
        assertTrue(Json.stream(exports)
                .anyMatch(entry -> entry.at("/details/filter").asText().contains(marker)));
        JsonNode changes = api().get("/api/audit?changes=true&subject=" + id)
                .expect(200)
                .json()
                .path("items");
        assertEquals("created", changes.at("/0/action").asText());
        api().get("/api/audit?from=yesterday").expectProblem(400);
        api().get("/api/audit?nonsense=1").expectProblem(400);
        Await.until(
                "the entry is in the chain",
                Duration.ofSeconds(60),
                () -> !api().get("/api/audit?changes=true&subject=" + id)
                        .json()
                        .at("/items/0/place")
                        .isNull());
        JsonNode verified = api().post("/api/audit/verify", null).expect(200).json();
        assertTrue(verified.toString(), verified.path("intact").asBoolean());
        assertTrue(verified.path("verified").asLong() > 0);
    }
}
