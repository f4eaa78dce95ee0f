package org.mortise.itests.permissions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** Users with roles of their own, on the shared server. */
abstract class PermissionTest extends ServerTest {

    private static final String PASSWORD = "Correct-horse-9-battery";

    record User(String id, Api api) {}

    String role(Map<String, ?> types) {
        return api().post("/api/roles", Json.object("name", "r" + UUID.randomUUID(), "types", types))
                .expect(201)
                .id();
    }

    User user(String role, String... teams) {
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

    static Map<String, Object> at(String read, String edit) {
        return Json.object("create", "all", "read", read, "edit", edit, "delete", edit);
    }

    long seen(User user, String question) {
        return user.api()
                .get(ACCOUNTS + Api.query("total", "true", "filter", "industry==" + marker + question))
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }
}
