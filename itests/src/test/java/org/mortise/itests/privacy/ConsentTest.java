package org.mortise.itests.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Before;
import org.mortise.itests.harness.ServerTest;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** What tests of consents share: a purpose, and those who ask. */
abstract class ConsentTest extends ServerTest {

    static final String CONSENTS = "/api/consent/consents";
    static final String LEADS = "/api/sales/leads";
    static final Duration SOON = Duration.ofSeconds(20);

    final String code = "news-" + Long.toString(System.nanoTime(), 36);
    String purpose;

    @Before
    public void aPurpose() {
        purpose = create("/api/consent/purposes", "code", code, "name", "Newsletter", "validityMonths", 12)
                .path("id")
                .asText();
    }

    String lead() {
        return create(LEADS, "lastName", marker, "accountName", marker)
                .path("id")
                .asText();
    }

    static Map<String, Object> person(String type, String id) {
        return Json.object("type", type, "id", id);
    }

    JsonNode consent(String type, String id, String status, Object... more) {
        Map<String, Object> body = Json.object(more);
        body.put("person", person(type, id));
        body.put("purpose", purpose);
        body.put("status", status);
        return api().post(CONSENTS, body).expect(201).json();
    }

    void refused(String field, Object... body) {
        api().post(CONSENTS, Json.object(body)).expectViolation(field);
    }

    JsonNode history(String person) {
        return api().get(CONSENTS + Api.query("filter", "person==" + person, "sort", "at"))
                .expect(200)
                .json()
                .path("items");
    }

    String state(String type, String id, String at) {
        JsonNode items = api().get("/api/consent/persons/" + type + "/" + id + (at == null ? "" : "?at=" + at))
                .expect(200)
                .json()
                .path("items");
        return Json.stream(items)
                .filter(item -> item.path("purpose").asText().equals(code))
                .map(item -> item.path("state").asText())
                .findFirst()
                .orElse("");
    }

    String shown(String contact) {
        return api().get(CONTACTS + "/" + contact).expect(200).at("/consents/0/status");
    }

    Api user(Map<String, ?> types) {
        String role = api().post("/api/roles", Json.object("name", "r" + UUID.randomUUID(), "types", types))
                .expect(201)
                .id();
        return signedIn(role);
    }

    Api user(String role) {
        JsonNode roles = api().get("/api/roles").expect(200).json().path("items");
        return signedIn(Json.stream(roles)
                .filter(each -> each.path("name").asText().equals(role))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow());
    }

    Api signedIn(String role) {
        String name = "u" + Long.toString(System.nanoTime(), 36);
        String id = create("/api/admin/users", "username", name, "canSignIn", true, "roles", List.of(role))
                .path("id")
                .asText();
        api().post("/api/admin/users/" + id + "/password", Json.object("newPassword", "Correct-horse-9-battery"))
                .expect(204);
        return Api.anonymous(api().url()).signIn(name, "Correct-horse-9-battery");
    }
}
