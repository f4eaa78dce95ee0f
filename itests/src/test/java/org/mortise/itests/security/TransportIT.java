package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;

/** TLS, headers for browsers, other origins, rate limits, sizes. */
public class TransportIT {

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(SecuredServer::get);

    private final Api api = SecuredServer.api();

    @Test
    public void tlsByConfigurationWithHsts() throws Exception {
        HttpResponse<String> answer = https("/api/auth/providers");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers()
                .firstValue("Strict-Transport-Security")
                .orElse("")
                .contains("max-age=31536000"));
        assertTrue(answer.sslSession().orElseThrow().getProtocol().startsWith("TLSv1."));
        assertFalse(answer.sslSession().orElseThrow().getProtocol().equals("TLSv1.1"));
        assertNull(
                "nothing to say over plain HTTP", api.get("/api/auth/providers").header("Strict-Transport-Security"));
    }

    @Test
    public void whoComesFromElsewhereNeedsTls() {
        String[] plain = {"X-Forwarded-For", "192.0.2.5"};
        Answer refused = api.send("GET", "/api/auth/me", null, plain).expectProblem(403);
        assertEquals("/problems/tls-required", refused.at("/type"));
        Answer page = api.send("GET", "/docs?x=1", null, plain).expect(308);
        assertEquals("https://localhost:" + SecuredServer.TLS_PORT + "/docs?x=1", page.header("Location"));
        api.send("GET", "/api/auth/me", null, SecuredServer.from("192.0.2.5")).expectProblem(401);
    }

    @Test
    public void aCookieOverTlsIsForTlsAndThisHostAlone() {
        String password = read("initial-admin-password");
        Answer login = api.send(
                        "POST",
                        "/api/auth/login",
                        Map.of("username", "admin", "password", password, "cookie", true),
                        SecuredServer.from("192.0.2.6"))
                .expect(200);
        String cookie = login.header("Set-Cookie");
        assertTrue(cookie, cookie.startsWith("__Host-mortise_session="));
        assertTrue(cookie, cookie.contains("; Secure"));
    }

    @Test
    public void noAnswerRunsScriptsOrIsFramed() {
        Answer data = api.get("/api/auth/providers").expect(200);
        assertEquals("nosniff", data.header("X-Content-Type-Options"));
        assertTrue(data.header("Content-Security-Policy").contains("default-src 'none'"));
        assertEquals("no-store", data.header("Cache-Control"));
        Answer page = api.get("/api/docs/").expect(200);
        String policy = page.header("Content-Security-Policy");
        assertTrue(policy, policy.contains("frame-ancestors 'none'"));
        String scripts = policy.contains("script-src")
                ? policy.replaceAll(".*script-src([^;]*).*", "$1")
                : policy.replaceAll(".*default-src([^;]*).*", "$1");
        assertEquals(policy, "'self'", scripts.strip());
        assertFalse("no inline script", page.text().matches("(?s).*<script(?![^>]*src=)[^>]*>.*"));
        assertFalse("no handler in a tag", page.text().matches("(?s).*<[^>]+ on[a-z]+=.*"));
    }

    @Test
    public void otherOriginsAreServedWhenTheyAreNamed() {
        Answer named = api.send("GET", "/api/auth/providers", null, "Origin", SecuredServer.ORIGIN);
        assertEquals(SecuredServer.ORIGIN, named.header("Access-Control-Allow-Origin"));
        assertNull("never with the cookie", named.header("Access-Control-Allow-Credentials"));
        Answer asked = api.send(
                "OPTIONS",
                "/api/customers/accounts",
                null,
                "Origin",
                SecuredServer.ORIGIN,
                "Access-Control-Request-Method",
                "POST");
        asked.expect(204);
        assertTrue(asked.header("Access-Control-Allow-Headers").contains("Authorization"));
        for (String origin : new String[] {"https://evil.example", "null", SecuredServer.ORIGIN + ".evil.example"}) {
            Answer other = api.send("GET", "/api/auth/providers", null, "Origin", origin);
            assertNull(origin, other.header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    public void tooManyRequestsOfAnAddressWaitAndOthersDoNot() {
        long refused = IntStream.range(0, 40)
                .mapToObj(i -> api.send("GET", "/api/auth/providers", null, SecuredServer.from(SecuredServer.LIMITED)))
                .filter(answer -> answer.status() == 429)
                .peek(answer -> assertNotNull(answer.expectProblem(429).header("Retry-After")))
                .count();
        assertTrue("refused " + refused + " of 40", refused >= 5);
        api.send("GET", "/api/auth/providers", null, SecuredServer.from("198.51.100.8"))
                .expect(200);
    }

    @Test
    public void tooManyRequestsOfATokenWaitWhereverTheyComeFrom() {
        Api admin = SecuredServer.get().api();
        long refused = IntStream.range(0, 60)
                .mapToObj(i -> admin.send("GET", "/api/auth/providers", null, SecuredServer.from("198.51.101." + i)))
                .filter(answer -> answer.status() == 429)
                .count();
        assertTrue("refused " + refused + " of 60", refused >= 5);
    }

    @Test
    public void sizesAreBounded() {
        api.get("/api/search?q=" + "a".repeat(7_000)).expectProblem(414);
        // The server itself refuses these before anybody sees them.
        Answer refused = api.send("GET", "/api/auth/me", null, "X-Big", "a".repeat(20_000))
                .expectProblem(431);
        assertEquals("/problems/headers-too-long", refused.at("/type"));
        assertEquals("nosniff", refused.header("X-Content-Type-Options"));
        SecuredServer.get()
                .api()
                .post("/api/customers/accounts", Map.of("name", "a".repeat(33 << 20)))
                .expectProblem(413);
    }

    /** What is no HTTP is answered by the server itself: in our form, and without a word of what it is made of. */
    @Test
    public void whatIsNoRequestIsAProblemToo() throws IOException {
        for (String request : List.of(
                "GET /api/auth/me HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "GET /api/\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/auth/me HTTP/1.1\r\n\r\n",
                "POST /api/auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "nonsense\r\n\r\n")) {
            String answer = raw(request);
            assertTrue(answer, answer.startsWith("HTTP/1.1 400 "));
            assertTrue(answer, answer.contains("application/problem+json"));
            assertTrue(answer, answer.contains("/problems/malformed"));
            assertFalse(answer, answer.toLowerCase(Locale.ROOT).contains("jetty"));
            assertFalse(answer, answer.contains("<"));
        }
    }

    private static String raw(String request) throws IOException {
        URI url = URI.create(SecuredServer.get().api().url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public void traceIsNotAnswered() {
        Answer answer = api.send("TRACE", "/api/auth/providers", null, "X-Secret", marker());
        assertTrue(answer.toString(), answer.status() >= 400);
        assertFalse(answer.text().contains(marker()));
    }

    private static String marker() {
        return "trace-me-not";
    }

    @Test
    public void secretsLieSealedAndTheirKeyIsTheOwnersAlone() throws Exception {
        java.nio.file.Path file = SecuredServer.get().folder().resolve("secret-keys");
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Api admin = SecuredServer.get().api();
        String box = admin.post(
                        "/api/admin/secrets/seal", Map.of("purpose", "config:files.s3.secretKey", "value", "a secret"))
                .expect(200)
                .at("/sealed");
        assertTrue(box, box.startsWith("sealed:v1:"));
        assertFalse(box.contains("a secret"));
        admin.post("/api/admin/secrets/seal", Map.of("purpose", "totp:1", "value", "x"))
                .expectViolation("purpose");
        api.post("/api/admin/secrets/seal", Map.of()).expectProblem(401);
    }

    private static String read(String name) {
        try {
            return Files.readString(SecuredServer.get().folder().resolve(name)).strip();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> https(String path) throws Exception {
        KeyStore trusted = KeyStore.getInstance(SecuredServer.KEYSTORE.toFile(), "keystore-password".toCharArray());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("mortise", trusted.getCertificate("mortise"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + SecuredServer.TLS_PORT + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
