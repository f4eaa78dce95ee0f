package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Passwords: strength, change, reset; who may sign in at all. */
public class PasswordsIT extends UserTest {

    @Test
    public void weakPasswordsAreRefusedWithAReason() {
        String path = "/api/admin/users/" + userId + "/password";
        for (String weak : List.of(
                "short", "password12", "qwertyuiop1", "aaaaaaaaaaaa", "1234567890", username, "x".repeat(201))) {
            api().post(path, Map.of("newPassword", weak)).expectViolation("newPassword");
        }
        login("username", username, "password", PASSWORD).expect(200);
    }

    @Test
    public void aChangeAsksForTheOldPasswordAndEndsTheOtherSessions() {
        Api other = stranger().signIn(username, PASSWORD);
        user.post("/api/auth/password", Map.of("currentPassword", "a guess", "newPassword", "nine purple lemons"))
                .expectViolation("currentPassword");
        user.post("/api/auth/password", Map.of("currentPassword", PASSWORD, "newPassword", "nine purple lemons"))
                .expect(204);
        user.get("/api/auth/me").expect(200);
        other.get("/api/auth/me").expectProblem(401);
        login("username", username, "password", PASSWORD).expectProblem(401);
        login("username", username, "password", "nine purple lemons").expect(200);
    }

    @Test
    public void anAdministratorsTokenSetsAPasswordOnce() {
        String path = "/api/admin/users/" + userId + "/password-reset";
        user.post(path, null).expectProblem(403);
        stranger().post(path, null).expectProblem(401);
        String former = api().post(path, null).expect(200).at("/token");
        String token = api().post(path, null).expect(200).at("/token");
        Map<String, Object> body = Json.object("token", token, "newPassword", "nine purple lemons");
        stranger()
                .post("/api/auth/password-reset", Json.object("token", token, "newPassword", "password12"))
                .expectViolation("newPassword");
        stranger()
                .post("/api/auth/password-reset", Json.object("token", former, "newPassword", "nine purple lemons"))
                .expectProblem(401);
        stranger().post("/api/auth/password-reset", body).expect(204);
        stranger().post("/api/auth/password-reset", body).expectProblem(401);
        user.get("/api/auth/me").expectProblem(401);
        login("username", username, "password", "nine purple lemons").expect(200);
    }

    @Test
    public void whoMayNotSignInDoesNot() {
        for (String member : List.of("canSignIn", "active")) {
            api().patch("/api/admin/users/" + userId, Map.of(member, false)).expect(200);
            login("username", username, "password", PASSWORD).expectProblem(401);
            api().patch("/api/admin/users/" + userId, Map.of(member, true)).expect(200);
        }
        // Made without saying so, as an import makes the agents that records name.
        String id = api().post("/api/admin/users", Map.of("username", "agent-" + marker))
                .expect(201)
                .id();
        api().post("/api/admin/users/" + id + "/password", Map.of("newPassword", PASSWORD))
                .expect(204);
        login("username", "agent-" + marker, "password", PASSWORD).expectProblem(401);
    }

    @Test
    public void noPasswordAndNoHashLeavesTheHouse() {
        String record = api().get("/api/admin/users/" + userId).expect(200).text();
        assertEquals(-1, record.indexOf("argon2"));
        assertNull(api().get("/api/admin/users/" + userId).json().get("password"));
        api().get("/api/admin/users?fields=id,password").expectProblem(400);
    }

    @Test
    public void badInputIsRefusedByField() {
        login("username", username).expectViolation("password");
        login("username", username, "password", "x".repeat(1001)).expectViolation("password");
        stranger().post("/api/auth/password-reset", Map.of("token", "x")).expectViolation("newPassword");
        user.post("/api/auth/password", Map.of()).expectViolation("currentPassword");
        api().post("/api/admin/users/nobody/password-reset", null).expectProblem(404);
    }
}
