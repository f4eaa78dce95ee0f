package org.mortise.itests.permissions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** What lists and records tell of the caller's rights is what the server then allows, and nothing else. */
public class ToldRightsIT extends ServerTest {

    private static final String NOTES = "/api/activities/notes";
    private static final String PASSWORD = "Correct-horse-9-battery";

    private record User(String id, Api api) {}

    private String team;
    private User mate;

    @Before
    public void makeTeam() {
        team = create("/api/admin/teams", "name", "t" + marker).path("id").asText();
        mate = user(Map.of("account", at("all", "none", "none")), team);
    }

    private static Map<String, Object> at(String read, String edit, String delete) {
        return Json.object("create", "none", "read", read, "edit", edit, "delete", delete);
    }

    private User user(Map<String, ?> types, String... teams) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        String role = api().post("/api/roles", Json.object("name", name, "types", types))
                .expect(201)
                .id();
        String id = api().post(
                        "/api/admin/users",
                        Json.object(
                                "username",
                                name,
                                "lastName",
                                name,
                                "canSignIn",
                                true,
                                "roles",
                                List.of(role),
                                "teams",
                                List.of(teams)))
                .expect(201)
                .id();
        api().post("/api/admin/users/" + id + "/password", Json.object("newPassword", PASSWORD))
                .expect(204);
        return new User(id, Api.anonymous(api().url()).signIn(name, PASSWORD));
    }

    private Map<String, String> recordsAround(User user) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("his", account("his", "owner", user.id()).path("id").asText());
        ids.put(
                "of a member of his team",
                account("mate's", "owner", mate.id()).path("id").asText());
        ids.put(
                "with his team",
                account("team's", "teams", List.of(team)).path("id").asText());
        ids.put("nobody's", account("nobody's").path("id").asText());
        ids.put("shared to read", account("shared to read").path("id").asText());
        ids.put("shared to edit", account("shared to edit").path("id").asText());
        ids.put("shared with his team", account("shared with team").path("id").asText());
        share(ids.get("shared to read"), "user", user.id(), "read");
        share(ids.get("shared to edit"), "user", user.id(), "edit");
        share(ids.get("shared with his team"), "team", team, "edit");
        return ids;
    }

    private void share(String record, String type, String id, String access) {
        String address = ACCOUNTS + "/" + record + "/shares/" + id;
        api().send("PUT", address, Json.object("type", type, "access", access)).expect(200);
    }

    private static Set<String> told(JsonNode list, String id) {
        Set<String> told = new TreeSet<>();
        list.path("rights").path(id).forEach(action -> told.add(action.asText()));
        return told;
    }

    private static Set<String> told(Answer one) {
        Set<String> told = new TreeSet<>();
        for (String method : one.header("Allow").split("\\s*,\\s*")) {
            switch (method) {
                case "PATCH" -> told.add("edit");
                case "DELETE" -> told.add("delete");
                default -> assertEquals("GET", method);
            }
        }
        return told;
    }

    /** Tries it, and has everything as before. */
    private Set<String> allowed(User user, String href) {
        Set<String> allowed = new TreeSet<>();
        Answer change = user.api().patch(href, Json.object("description", "tried " + UUID.randomUUID()));
        if (change.status() == 200) {
            allowed.add("edit");
        } else {
            change.expectProblem(403);
        }
        Answer removal = user.api().delete(href);
        if (removal.status() == 204) {
            allowed.add("delete");
            api().post(href + "/restore", null).expect(200);
        } else {
            removal.expectProblem(403);
        }
        return allowed;
    }

    private Map<String, Set<String>> compare(User user) {
        Map<String, String> records = recordsAround(user);
        String mine =
                Api.query("filter", "industry==" + marker + ";id=in=(" + String.join(",", records.values()) + ")");
        JsonNode list =
                user.api().get(ACCOUNTS + mine + "&rights=true").expect(200).json();
        Map<String, Set<String>> result = new LinkedHashMap<>();
        List<String> listed = new ArrayList<>();
        list.path("items").forEach(item -> listed.add(item.path("id").asText()));
        assertEquals(
                "exactly those of the page", listed.size(), list.path("rights").size());
        records.forEach((what, id) -> {
            if (listed.contains(id)) {
                String href = ACCOUNTS + "/" + id;
                Set<String> told = told(list, id);
                assertEquals(
                        "of one as in the list: " + what, told, told(user.api().get(href + "?rights=true")));
                assertEquals("as the server does: " + what, allowed(user, href), told);
                result.put(what, told);
            }
        });
        return result;
    }

    @Test
    public void ownTeamAllAndNoneWithShares() {
        User own = user(Map.of("account", at("all", "own", "own")), team);
        Map<String, Set<String>> told = compare(own);
        assertEquals(7, told.size());
        assertEquals(Set.of("edit", "delete"), told.get("his"));
        assertEquals(Set.of(), told.get("of a member of his team"));
        assertEquals(Set.of("edit"), told.get("shared with his team"));

        told = compare(user(Map.of("account", at("all", "team", "own")), team));
        assertEquals(Set.of("edit"), told.get("of a member of his team"));
        assertEquals(Set.of("edit"), told.get("with his team"));
        assertEquals(Set.of(), told.get("nobody's"));

        told = compare(user(Map.of("account", at("all", "all", "team")), team));
        assertEquals(Set.of("edit"), told.get("nobody's"));
        assertEquals(Set.of("edit", "delete"), told.get("with his team"));

        told = compare(user(Map.of("account", at("own", "none", "all")), team));
        assertEquals("his and those that are shared", 4, told.size());
        assertEquals(Set.of("delete"), told.get("shared to read"));
        assertEquals(Set.of("edit", "delete"), told.get("shared to edit"));

        told = compare(user(Map.of("account", at("all", "all", "all")), team));
        told.values().forEach(rights -> assertEquals(Set.of("edit", "delete"), rights));
        told = compare(user(Map.of("account", at("all", "none", "none")), team));
        assertEquals(Set.of(), told.get("his"));
    }

    /** A note is there with the account that it hangs on. */
    @Test
    public void whatHangsOnOtherRecords() {
        User user = user(Map.of("account", at("own", "own", "own"), "note", at("all", "all", "own")));
        String account = account("his", "owner", user.id()).path("id").asText();
        String note = create(
                        NOTES,
                        "subject",
                        marker,
                        "description",
                        "x",
                        "parent",
                        Json.object("type", "account", "id", account))
                .path("id")
                .asText();
        JsonNode list = user.api()
                .get(NOTES + Api.query("filter", "subject==" + marker, "rights", "true"))
                .expect(200)
                .json();
        assertEquals(Set.of("edit"), told(list, note));
        user.api().patch(NOTES + "/" + note, Json.object("subject", "x")).expect(200);
        user.api().delete(NOTES + "/" + note).expectProblem(403);
    }

    @Test
    public void whoMayDeleteMayRestore() {
        User user = user(Map.of("account", at("all", "all", "own")));
        String his = account("his", "owner", user.id()).path("id").asText();
        String other = account("other's").path("id").asText();
        api().delete(ACCOUNTS + "/" + his).expect(204);
        api().delete(ACCOUNTS + "/" + other).expect(204);
        JsonNode list = user.api()
                .get(ACCOUNTS + Api.query("filter", "industry==" + marker, "deleted", "true", "rights", "true"))
                .expect(200)
                .json();
        assertEquals(Set.of("delete", "edit"), told(list, his));
        assertEquals(Set.of("edit"), told(list, other));
        user.api().post(ACCOUNTS + "/" + other + "/restore", null).expectProblem(403);
        user.api().post(ACCOUNTS + "/" + his + "/restore", null).expect(200);
    }

    @Test
    public void nothingUnlessAsked() {
        String id = account("plain").path("id").asText();
        JsonNode list = api().get(ACCOUNTS + Api.query("filter", "industry==" + marker))
                .expect(200)
                .json();
        assertFalse(list.has("rights"));
        assertNull(api().get(ACCOUNTS + "/" + id).expect(200).header("Allow"));
        api().get(ACCOUNTS + "?rights=yes").expectProblem(400);
        api().get(ACCOUNTS + "/" + id + "?rights=1").expectProblem(400);
        assertEquals(Set.of("edit", "delete"), told(api().get(ACCOUNTS + "/" + id + "?rights=true")));
    }
}
