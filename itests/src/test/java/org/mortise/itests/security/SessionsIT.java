package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Sessions: listed, ended, in a browser's cookie. */
public class SessionsIT extends UserTest {

    @Test
    public void usersSeeAndEndTheirOwn() {
        Api other = stranger().signIn(username, PASSWORD);
        JsonNode sessions = user.get("/api/auth/sessions").expect(200).json().path("items");
        assertEquals(2, sessions.size());
        String otherId = null;
        for (JsonNode session : sessions) {
            assertEquals("127.0.0.1", session.path("address").asText());
            assertEquals("password", session.path("method").asText());
            assertFalse("no token, no hash of one", session.toString().contains("oken"));
            if (!session.path("current").asBoolean()) {
                otherId = session.path("id").asText();
            }
        }
        user.delete("/api/auth/sessions/" + otherId).expect(204);
        other.get("/api/auth/me").expectProblem(401);
        user.delete("/api/auth/sessions/" + otherId).expectProblem(404);
        Api third = stranger().signIn(username, PASSWORD);
        user.delete("/api/auth/sessions").expect(204);
        third.get("/api/auth/me").expectProblem(401);
        user.get("/api/auth/me").expect(200);
    }

    @Test
    public void nobodyEndsThoseOfOthersButAdministrators() {
        String id = user.get("/api/auth/sessions").at("/items/0/id");
        newUser("other-" + marker);
        Api other = stranger().signIn("other-" + marker, PASSWORD);
        other.delete("/api/auth/sessions/" + id).expectProblem(404);
        other.get("/api/admin/sessions").expectProblem(403);
        other.delete("/api/admin/sessions/" + id).expectProblem(403);
        assertTrue(api().get("/api/admin/sessions").expect(200).text().contains(id));
        assertEquals(
                id, api().get("/api/admin/sessions?user=" + userId).expect(200).at("/items/0/id"));
        api().delete("/api/admin/sessions/" + id).expect(204);
        user.get("/api/auth/me").expectProblem(401);
        api().delete("/api/admin/sessions?user=" + userId).expect(204);
    }

    @Test
    public void theLogNamesWhoCameByACookie() {
        String token = user.token();
        stranger()
                .send("GET", "/api/auth/me?" + marker, null, "Cookie", "mortise_session=" + token)
                .expect(200);
        Await.until(
                "a line of the log",
                Duration.ofSeconds(20),
                () -> instance().log().since(0).stream()
                        .anyMatch(line -> line.path("message").asText().contains("/api/auth/me")
                                && line.path("user").asText().equals(username)));
    }

    @Test
    public void whoIsNoProxyCannotClaimAnAddress() {
        stranger()
                .send(
                        "POST",
                        "/api/auth/login",
                        Map.of("username", username, "password", PASSWORD),
                        "X-Forwarded-For",
                        "198.51.100.1")
                .expect(200);
        assertFalse(user.get("/api/auth/sessions").expect(200).text().contains("198.51.100.1"));
    }

    @Test
    public void signingOutEndsTheSession() {
        user.post("/api/auth/logout", null).expect(204);
        user.get("/api/auth/me").expectProblem(401);
    }

    @Test
    public void aBrowsersCookieIsOutOfReachAndForgedRequestsAreRefused() {
        Answer login = login("username", username, "password", PASSWORD, "cookie", true)
                .expect(200);
        String header = login.header("Set-Cookie");
        assertTrue(header, header.contains("; HttpOnly"));
        assertTrue(header, header.contains("; SameSite=Strict"));
        assertFalse("the token is in the cookie alone", login.json().has("token"));
        String cookie = header.substring(0, header.indexOf(';'));
        Api browser = stranger();
        Answer me = browser.send("GET", "/api/auth/me", null, "Cookie", cookie).expect(200);
        assertEquals(username, me.at("/username"));
        Map<String, Object> task = Json.object("name", "Forged " + marker);
        browser.send("POST", ACCOUNTS, task, "Cookie", cookie).expectProblem(403);
        browser.send("POST", ACCOUNTS, task, "Cookie", cookie, "X-CSRF-Token", "guess")
                .expectProblem(403);
        assertEquals(0, total(ACCOUNTS, "name=='Forged " + marker + "'"));
        String token = browser.send("GET", "/api/auth/csrf", null, "Cookie", cookie)
                .expect(200)
                .at("/csrfToken");
        assertEquals(login.at("/csrfToken"), token);
        browser.send("POST", ACCOUNTS, task, "Cookie", cookie, "X-CSRF-Token", token)
                .expect(201);
        // A cookie that has ended keeps nobody from signing in again.
        browser.send("POST", "/api/auth/logout", null, "Cookie", cookie, "X-CSRF-Token", token)
                .expect(204);
        browser.send("GET", "/api/auth/me", null, "Cookie", cookie).expectProblem(401);
        browser.send("POST", "/api/auth/login", Map.of("username", username, "password", PASSWORD), "Cookie", cookie)
                .expect(200);
    }
}
