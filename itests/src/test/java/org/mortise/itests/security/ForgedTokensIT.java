package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** What an identity provider, or somebody between it and us, may send instead of a good ID token. */
public class ForgedTokensIT {

    private static SmallIssuer issuer;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(SecuredServer::get);

    /** Makes the token of the claims that would be good. */
    private interface Forgery extends BiFunction<SmallIssuer, Map<String, Object>, String> {}

    @BeforeClass
    public static void issuer() {
        SecuredServer.get();
        issuer = new SmallIssuer(SecuredServer.OIDC_PORT);
    }

    @AfterClass
    public static void end() {
        issuer.close();
    }

    private static Forgery with(String claim, Object value) {
        return (by, claims) -> {
            claims.put(claim, value);
            return by.signed(claims);
        };
    }

    private static Forgery without(String claim) {
        return (by, claims) -> {
            claims.remove(claim);
            return by.signed(claims);
        };
    }

    private static Map<String, Forgery> forgeries() {
        long now = Instant.now().getEpochSecond();
        Map<String, Forgery> all = new LinkedHashMap<>();
        all.put("another key", SmallIssuer::signedByAnother);
        all.put("no signature", SmallIssuer::unsigned);
        all.put("the public key as a secret", SmallIssuer::signedByThePublicKey);
        all.put("a changed claim", (by, claims) -> {
            String[] good = by.signed(claims).split("\\.");
            claims.put("sub", "somebody-else");
            return good[0] + "." + by.signed(claims).split("\\.")[1] + "." + good[2];
        });
        all.put("another issuer", with("iss", "https://evil.example"));
        all.put("no issuer", without("iss"));
        all.put("another audience", with("aud", "somebody-else"));
        all.put("no audience", without("aud"));
        all.put("an authorized party that is another one", (by, claims) -> {
            claims.put("aud", List.of("mortise", "other"));
            claims.put("azp", "other");
            return by.signed(claims);
        });
        all.put("expired", (by, claims) -> {
            claims.put("iat", now - 7_200);
            claims.put("exp", now - 3_600);
            return by.signed(claims);
        });
        all.put("without an end", without("exp"));
        all.put("issued in the future", with("iat", now + 3_600));
        all.put("another nonce", with("nonce", "another"));
        all.put("no nonce", without("nonce"));
        all.put("no subject", without("sub"));
        all.put("no token at all", (by, claims) -> "nonsense");
        return all;
    }

    private static int signIn(Browser browser, Forgery token) {
        String request = browser.begin(null).location();
        issuer.says(token.apply(issuer, issuer.claims(Browser.parameter(request, "nonce"))));
        return browser.get(SecuredServer.api().url() + "/api/auth/oidc/sso/callback?code=x&state="
                        + Browser.parameter(request, "state"))
                .status();
    }

    /** First that a good one is taken: otherwise the refusals would prove nothing. */
    @Test
    public void aGoodTokenIsTakenAndNoForgedOne() {
        Browser good = new Browser();
        assertEquals(302, signIn(good, SmallIssuer::signed));
        assertEquals("forger-1", good.me().expect(200).at("/username"));
        forgeries().forEach((what, forgery) -> {
            Browser browser = new Browser();
            assertEquals(what, 401, signIn(browser, forgery));
            assertNull(what, browser.cookie("mortise_session"));
        });
    }

    @Test
    public void whereARoleDemandsASecondFactorTheProviderHasToTellOfOne() {
        Forgery strong = (by, claims) -> {
            claims.put("sub", "strong-1");
            claims.put("preferred_username", "strong-1");
            claims.put("amr", List.of("pwd", "mfa"));
            return by.signed(claims);
        };
        Forgery weak = (by, claims) -> {
            claims.put("amr", List.of("pwd"));
            claims.put("sub", "strong-1");
            return by.signed(claims);
        };
        assertEquals("nobody demands it yet", 302, signIn(new Browser(), strong));
        assertEquals("nobody demands it yet", 302, signIn(new Browser(), weak));
        Api admin = SecuredServer.get().api();
        String role = admin.post(
                        "/api/roles",
                        Json.object(
                                "name",
                                "strong",
                                "secondFactorRequired",
                                true,
                                "types",
                                Json.object("*", Json.object("read", "all"))))
                .expect(201)
                .id();
        String user = admin.get("/api/admin/users" + Api.query("filter", "username==strong-1"))
                .expect(200)
                .at("/items/0/id");
        admin.patch("/api/admin/users/" + user, Json.object("roles", List.of(role)))
                .expect(200);
        Await.until("it is demanded", Duration.ofSeconds(20), () -> signIn(new Browser(), weak) == 403);
        Browser browser = new Browser();
        assertEquals(302, signIn(browser, strong));
        assertEquals("false", browser.me().expect(200).at("/secondFactorRequired"));
    }
}
