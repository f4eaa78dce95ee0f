package org.mortise.itests.security;

import java.util.Map;
import org.junit.Before;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** A test with a user of its own, who can sign in and is no administrator. */
public abstract class UserTest extends ServerTest {

    static final String STANDARD = "00000000-0000-7000-8000-000000000002";
    static final String PASSWORD = "seven green kettles";

    String userId;
    String username;
    Api user;

    @Before
    public void someUser() {
        username = "user-" + marker;
        userId = newUser(username);
        user = stranger().signIn(username, PASSWORD);
    }

    String newUser(String name) {
        String id = api().post(
                        "/api/admin/users",
                        Json.object("username", name, "lastName", "Somebody", "active", true, "canSignIn", true))
                .expect(201)
                .id();
        api().post("/api/admin/users/" + id + "/password", Map.of("newPassword", PASSWORD))
                .expect(204);
        return id;
    }

    Api stranger() {
        return Api.anonymous(api().url());
    }

    Answer login(Object... namesAndValues) {
        return stranger().post("/api/auth/login", Json.object(namesAndValues));
    }
}
