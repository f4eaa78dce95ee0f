package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Codes of an authenticator app, and recovery codes. */
public class SecondFactorIT extends UserTest {

    private String secret;

    private JsonNode enrol() {
        user.post("/api/auth/totp/enrol", Map.of("password", "a guess")).expectViolation("password");
        Answer enrolment =
                user.post("/api/auth/totp/enrol", Map.of("password", PASSWORD)).expect(200);
        secret = enrolment.at("/secret");
        assertTrue(enrolment.at("/uri").startsWith("otpauth://totp/Mortise"));
        login("username", username, "password", PASSWORD).expect(200);
        user.post("/api/auth/totp/confirm", Map.of("code", "000000")).expectViolation("code");
        JsonNode codes = user.post("/api/auth/totp/confirm", Map.of("code", Totp.code(secret, -1)))
                .expect(200)
                .json()
                .path("recoveryCodes");
        assertEquals(10, codes.size());
        return codes;
    }

    private Answer login(String otp) {
        return login("username", username, "password", PASSWORD, "otp", otp);
    }

    @Test
    public void theCodeIsAskedForAndGoodOnce() {
        enrol();
        assertEquals(
                "/problems/second-factor",
                login("username", username, "password", PASSWORD)
                        .expectProblem(401)
                        .at("/type"));
        login("username", username, "password", "a guess", "otp", Totp.code(secret, 0))
                .expectProblem(401);
        login("123").expectProblem(401);
        String code = Totp.code(secret, 1);
        login(code).expect(200);
        login(code).expectProblem(401);
        login(Totp.code(secret, -1)).expectProblem(401);
    }

    @Test
    public void recoveryCodesAreGoodOnceEach() {
        JsonNode codes = enrol();
        login(codes.get(0).asText()).expect(200);
        login(codes.get(0).asText()).expectProblem(401);
        login(codes.get(1).asText().toUpperCase().replace("-", " ")).expect(200);
        assertEquals("8", user.get("/api/auth/totp").expect(200).at("/recoveryCodesLeft"));
        JsonNode fresh = user.post(
                        "/api/auth/totp/recovery-codes",
                        Map.of("code", codes.get(2).asText()))
                .expect(200)
                .json()
                .path("recoveryCodes");
        login(codes.get(3).asText()).expectProblem(401);
        login(fresh.get(0).asText()).expect(200);
    }

    @Test
    public void itIsTurnedOffWithACodeOrByAnAdministrator() {
        JsonNode codes = enrol();
        user.post("/api/auth/totp/enrol", Map.of("password", PASSWORD)).expectProblem(409);
        user.post("/api/auth/totp/disable", Map.of("code", "000000")).expectViolation("code");
        user.post("/api/auth/totp/disable", Map.of("code", codes.get(0).asText()))
                .expect(204);
        login("username", username, "password", PASSWORD).expect(200);
        enrol();
        user.delete("/api/admin/users/" + userId + "/totp").expectProblem(403);
        api().delete("/api/admin/users/" + userId + "/totp").expect(204);
        login("username", username, "password", PASSWORD).expect(200);
        user.get("/api/auth/me").expectProblem(401);
    }

    @Test
    public void aRoleCanDemandIt() {
        String role = api().post(
                        "/api/roles",
                        Json.object(
                                "name",
                                marker,
                                "secondFactorRequired",
                                true,
                                "types",
                                Json.object("*", Json.object("read", "all"))))
                .expect(201)
                .id();
        api().patch("/api/admin/users/" + userId, Json.object("roles", List.of(role)))
                .expect(200);
        // Also who is in already, as soon as the session is looked up again.
        Await.until(
                "nothing goes on",
                Duration.ofSeconds(20),
                () -> user.get("/api/customers/accounts").status() == 403);
        assertEquals(
                "/problems/second-factor-required",
                user.get("/api/customers/accounts").expectProblem(403).at("/type"));
        Api again = stranger().signIn(username, PASSWORD);
        assertEquals("true", again.get("/api/auth/me").expect(200).at("/secondFactorRequired"));
        for (Answer refused : List.of(
                again.get("/api/search?q=x"),
                again.get("/api/metadata/types"),
                again.get("/api/openapi.json"),
                again.get("/api/auth/sessions"),
                again.post("/api/auth/api-keys", Map.of("name", "k", "role", role)),
                again.post("/api/auth/password", Map.of("currentPassword", PASSWORD, "newPassword", "x")))) {
            refused.expectProblem(403);
        }
        user = again;
        enrol();
        again.get("/api/customers/accounts").expect(200);
        assertEquals("false", again.get("/api/auth/me").expect(200).at("/secondFactorRequired"));
        login("username", username, "password", PASSWORD).expectProblem(401);
        api().patch("/api/roles/" + role, Json.object("secondFactorRequired", "yes"))
                .expectViolation("secondFactorRequired");
    }

    @Test
    public void whatOneFactorOpenedEndsWithTheSecondOne() {
        Api other = stranger().signIn(username, PASSWORD);
        enrol();
        other.get("/api/auth/me").expectProblem(401);
        user.get("/api/auth/me").expect(200);
    }

    @Test
    public void anotherKeySealsTheSecretAndTheAppGoesOn() {
        enrol();
        user.post("/api/admin/secrets/rotate", null).expectProblem(403);
        assertTrue(api().post("/api/admin/secrets/rotate", null)
                        .expect(200)
                        .json()
                        .path("resealed")
                        .asInt()
                >= 1);
        login(Totp.code(secret, 0)).expect(200);
    }
}
