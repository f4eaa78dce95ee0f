package org.mortise.launcher.client;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.launcher.FakeServer;

public class ServerClientTest {
    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private final FakeServer server = new FakeServer();

    @After
    public void tearDown() {
        server.close();
    }

    @Test
    public void sendsTheToken() {
        server.answer("GET /api/x", 200, "{\"a\":1}");
        assertEquals(1, withToken().get("/api/x").path("a").asInt());
        assertEquals("Bearer T", server.requests().get(0).authorization());
    }

    @Test
    public void signsInAgainWhenTheTokenHasExpired() {
        server.answer("POST /api/auth/login", 200, "{\"token\":\"T1\"}");
        server.answer("POST /api/auth/login", 200, "{\"token\":\"T2\"}");
        server.answer("GET /api/x", 401, "{\"title\":\"Unauthorized\"}");
        server.answer("GET /api/x", 200, "{}");
        var signIn = new SignIn(server.url(), "ada", "pw", null);
        new ServerClient(server.url() + "/", Session.signingIn(signIn)).get("/api/x");
        assertEquals("Bearer T2", server.requests().get(3).authorization());
        assertEquals(
                "{\"username\":\"ada\",\"password\":\"pw\"}",
                server.requests().get(0).body());
    }

    @Test
    public void tellsTheProblemWithAllViolations() {
        server.answer(
                "GET /api/x",
                422,
                "{\"title\":\"Not valid\",\"detail\":\"Two"
                        + " fields.\",\"violations\":[{\"field\":\"name\",\"message\":\"is"
                        + " required\"},{\"field\":\"amount\",\"message\":\"is negative\"}]}");
        var error = assertThrows(ServerError.class, () -> withToken().get("/api/x"));
        assertEquals(422, error.status());
        String expected = String.join(
                System.lineSeparator(), "Not valid: Two fields.", "  name: is required", "  amount: is negative");
        assertEquals(expected, error.getMessage());
    }

    @Test
    public void tellsWhatIsNoProblemDocument() {
        server.answer("GET /api/x", 502, "<html>Bad gateway</html>");
        var error = assertThrows(ServerError.class, () -> withToken().get("/api/x"));
        assertTrue(error.getMessage(), error.getMessage().contains("502"));
    }

    @Test
    public void nobodyThere() {
        server.close();
        assertThrows(Unreachable.class, () -> withToken().get("/api/x"));
    }

    @Test
    public void uploadsAFileWithItsMapping() throws Exception {
        server.answer("POST /api/x/import", 202, "{}");
        var file = temporary.newFile("a.csv").toPath();
        Files.writeString(file, "name\nÄrger\n");
        withToken()
                .upload(
                        "/api/x/import",
                        new Multipart().file("file", file, "text/csv").json("mapping", "{}"));
        String body = server.requests().get(0).body();
        assertTrue(
                body,
                body.contains("name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nname\nÄrger\n\r\n"));
        assertTrue(body, body.contains("name=\"mapping\"\r\nContent-Type: application/json\r\n\r\n{}\r\n"));
    }

    private ServerClient withToken() {
        return new ServerClient(server.url(), Session.withToken("T"));
    }
}
