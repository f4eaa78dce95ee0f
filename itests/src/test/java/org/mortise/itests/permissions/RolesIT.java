package org.mortise.itests.permissions;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Roles: how they are changed and by whom, the administrators' own, and the audit of it. */
public class RolesIT extends PermissionTest {

    private static final String ADMINISTRATOR = "00000000-0000-7000-8000-000000000001";
    private static final String READ_ONLY = "00000000-0000-7000-8000-000000000006";

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
