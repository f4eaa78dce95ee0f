package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** API keys: bound to a role, shown once, ended. */
public class ApiKeysIT extends UserTest {

    private static final String READ_ONLY = "00000000-0000-7000-8000-000000000006";

    private Answer make(String role, Object... more) {
        Map<String, Object> body = Json.object(more);
        body.put("name", "key " + marker);
        body.put("user", userId);
        body.put("role", role);
        return api().post("/api/admin/api-keys", body);
    }

    @Test
    public void aKeyActsAsItsUserWithItsRoleAlone() {
        Answer made = make(READ_ONLY).expect(201);
        Api key = stranger().withToken(made.at("/token"));
        assertEquals(username, key.get("/api/auth/me").expect(200).at("/username"));
        key.get(ACCOUNTS).expect(200);
        key.post(ACCOUNTS, Json.object("name", "By key " + marker)).expectProblem(403);
        user.post(ACCOUNTS, Json.object("name", "By user " + marker)).expect(201);
        key.get("/api/admin/sessions").expectProblem(403);
    }

    @Test
    public void anImportInTheBackgroundGetsNoMoreThanTheKey() {
        Api key = stranger().withToken(make(READ_ONLY).expect(201).at("/token"));
        byte[] file = ("name\nSmuggled " + marker + "\n").getBytes(StandardCharsets.UTF_8);
        String id = key.upload(ACCOUNTS + "/import", "a.csv", file, null)
                .expect(202)
                .id();
        Await.until(
                "the import ends",
                Duration.ofMinutes(1),
                () -> api().get("/api/imports/" + id).at("/status").equals("COMPLETED"));
        assertEquals("1", api().get("/api/imports/" + id).at("/rejected"));
        String mine = user.upload(ACCOUNTS + "/import", "a.csv", file, null)
                .expect(202)
                .id();
        Await.until(
                "the user's own import ends",
                Duration.ofMinutes(1),
                () -> api().get("/api/imports/" + mine).at("/status").equals("COMPLETED"));
        assertEquals("1", api().get("/api/imports/" + mine).at("/created"));
    }

    @Test
    public void aKeyDoesNotGetTheAnswersOfItsUser() {
        Api key = stranger().withToken(make(STANDARD).expect(201).at("/token"));
        Map<String, Object> body = Json.object("name", "Once " + marker);
        String[] once = {"Idempotency-Key", "of " + marker};
        String users = user.send("POST", ACCOUNTS, body, once).expect(201).id();
        assertEquals(users, user.send("POST", ACCOUNTS, body, once).expect(201).id());
        String keys = key.send("POST", ACCOUNTS, body, once).expect(201).id();
        assertNotEquals(users, keys);
        assertEquals(keys, key.send("POST", ACCOUNTS, body, once).expect(201).id());
    }

    @Test
    public void itIsShownOnceAndNotStored() {
        Answer made = make(STANDARD).expect(201);
        String token = made.at("/token");
        String list =
                api().get("/api/admin/api-keys?user=" + userId).expect(200).text();
        assertFalse(list.contains(token));
        assertTrue(list.contains(made.at("/beginning")));
        assertTrue(token.startsWith(made.at("/beginning")));
        stranger().withToken(token).get("/api/auth/me").expect(200);
        assertFalse(api().get("/api/admin/api-keys?user=" + userId)
                .at("/items/0/lastUsedAt")
                .isEmpty());
        api().delete("/api/admin/api-keys/" + made.id()).expect(204);
        stranger().withToken(token).get("/api/auth/me").expectProblem(401);
        api().delete("/api/admin/api-keys/" + made.id()).expectProblem(404);
    }

    @Test
    public void aKeyMakesNoKeysAndTouchesNoCredentials() {
        Api key = stranger().withToken(make(STANDARD).expect(201).at("/token"));
        key.post("/api/auth/api-keys", Map.of("name", "child", "role", STANDARD))
                .expectProblem(403);
        key.get("/api/auth/sessions").expectProblem(403);
        key.post("/api/auth/password", Map.of("currentPassword", PASSWORD, "newPassword", "nine purple lemons"))
                .expectProblem(403);
        key.post("/api/auth/totp/enrol", Map.of("password", PASSWORD)).expectProblem(403);
    }

    @Test
    public void usersMakeTheirOwnWithTheirRoles() {
        user.post("/api/auth/api-keys", Map.of("name", "mine", "role", READ_ONLY))
                .expectViolation("role");
        Answer made = user.post("/api/auth/api-keys", Map.of("name", "mine", "role", STANDARD))
                .expect(201);
        stranger().withToken(made.at("/token")).get("/api/auth/me").expect(200);
        newUser("other-" + marker);
        Api other = stranger().signIn("other-" + marker, PASSWORD);
        other.delete("/api/auth/api-keys/" + made.id()).expectProblem(404);
        user.post("/api/admin/api-keys", Map.of("name", "x", "user", userId, "role", STANDARD))
                .expectProblem(403);
        api().patch("/api/admin/users/" + userId, Map.of("active", false)).expect(200);
        // What a node remembers of a key ends after some seconds; the key that was never asked for is out at once.
        Answer another = make(STANDARD).expect(201);
        stranger().withToken(another.at("/token")).get("/api/auth/me").expectProblem(401);
    }

    @Test
    public void badInputIsRefusedByField() {
        make(UUID.randomUUID().toString()).expectViolation("role");
        make("no id").expectViolation("role");
        make(STANDARD, "expiresAt", "tomorrow").expectViolation("expiresAt");
        make(STANDARD, "expiresAt", "2001-01-01T00:00:00Z").expectViolation("expiresAt");
        api().post(
                        "/api/admin/api-keys",
                        Map.of("name", "x", "user", UUID.randomUUID().toString(), "role", STANDARD))
                .expectViolation("user");
        api().post("/api/admin/api-keys", Map.of("user", userId, "role", STANDARD))
                .expectViolation("name");
        String end =
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS).toString();
        assertEquals(end, make(STANDARD, "expiresAt", end).expect(201).at("/expiresAt"));
        stranger().withToken("mortise_guess").get("/api/auth/me").expectProblem(401);
    }
}
