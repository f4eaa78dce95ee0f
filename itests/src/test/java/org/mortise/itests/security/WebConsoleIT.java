package org.mortise.itests.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.mortise.itests.harness.Console;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;
import org.mortise.testkit.server.Programs;

/** Karaf's console in the browser comes from the distribution when it is asked for, and lets administrators in. */
public class WebConsoleIT extends UserTest {

    private static final String PAGE = "/system/console/bundles";

    @Before
    public void install() {
        Programs.Result result = console("feature:install mortise-web-console");
        assertEquals(result.out() + result.err(), 0, result.exitCode());
        Await.until(
                "it asks for a password",
                Duration.ofSeconds(60),
                () -> get(null, null).statusCode() == 401);
    }

    @After
    public void uninstall() {
        // It takes the connection that asked for it with it.
        console("feature:uninstall mortise-web-console");
        Await.until("it is gone", Duration.ofSeconds(60), () -> get(null, null).statusCode() == 404);
    }

    @Test
    public void administratorsAndNobodyElse() throws IOException {
        String role = api().post("/api/roles", Json.object("name", username, "permissions", List.of("admin.console")))
                .expect(201)
                .id();
        api().patch("/api/admin/users/" + userId, Json.object("roles", List.of(role)))
                .expect(200);
        assertEquals(
                "may type commands",
                0,
                new Console(instance(), username, PASSWORD)
                        .type("mortise:types")
                        .exitCode());
        assertEquals(401, get(username, PASSWORD).statusCode());
        assertEquals(401, get("karaf", "karaf").statusCode());
        HttpResponse<String> page = get("admin", secret());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Apache Karaf Web Console"));
    }

    /** A browser repeats the password for whoever asks. */
    @Test
    public void pagesOfOthersChangeNothing() throws IOException {
        String own = api().url();
        assertEquals(403, posts("Origin", "http://evil.example").statusCode());
        assertEquals(403, posts("Origin", "null").statusCode());
        assertEquals(403, posts("Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(403, posts("Sec-Fetch-Site", "same-site").statusCode());
        HttpResponse<String> handedOn = posts("Origin", own);
        assertEquals("handed on to the console", 405, handedOn.statusCode());
        assertTrue(handedOn.headers().firstValue("X-Request-Id").isEmpty());
        assertEquals(
                "handed on to the console",
                405,
                posts("Sec-Fetch-Site", "same-origin").statusCode());
        for (String written : List.of(
                "/system/%63onsole/bundles",
                "/system/console;x/bundles",
                "//system/console/bundles",
                "/system//console/bundles",
                "/x/../system/console/bundles")) {
            HttpResponse<String> answer = send(request(written, "admin", secret())
                    .header("Origin", "http://evil.example")
                    .POST(BodyPublishers.noBody()));
            // Answers of the workspace have an id, those of the console have none.
            boolean ours = answer.headers().firstValue("X-Request-Id").isPresent();
            assertTrue(written + " " + answer.statusCode(), answer.statusCode() == 403 || ours);
        }
        HttpResponse<String> refused = posts("Origin", "http://evil.example");
        assertEquals("foreign-origin", refused.body().replaceAll(".*/problems/([a-z-]+).*", "$1"));
        String policy = get("admin", secret())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertTrue(policy, policy.contains("frame-ancestors 'self'") && policy.contains("form-action 'self'"));
    }

    private String secret() throws IOException {
        return Files.readString(instance().folder().resolve("initial-admin-password"))
                .strip();
    }

    /** Without saying what to do, which the console itself refuses in its own way. */
    private HttpResponse<String> posts(String header, String value) throws IOException {
        return send(request(PAGE, "admin", secret()).header(header, value).POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String user, String password) {
        return send(request(PAGE, user, password).GET());
    }

    private HttpRequest.Builder request(String path, String user, String password) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api().url() + path));
        if (user != null) {
            String both = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
            request.header("Authorization", "Basic " + both);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Programs.Result console(String command) {
        return new Console(instance(), "admin", null).type(command);
    }
}
