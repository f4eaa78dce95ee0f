package org.mortise.itests.security;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.mortise.itests.harness.IdentityProvider;
import org.mortise.itests.harness.NoErrorsLogged;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;

/** Sign-in by a real identity provider (Keycloak), as a browser does it. */
public class OidcIT {

    private static IdentityProvider provider;

    @Rule
    public final NoErrorsLogged noErrors = new NoErrorsLogged(SecuredServer::get);

    @BeforeClass
    public static void provider() {
        SecuredServer.get();
        provider = new IdentityProvider(SecuredServer.OIDC_PORT);
    }

    @AfterClass
    public static void end() {
        provider.close();
    }

    @Test
    public void whoTheProviderKnowsSignsInAndItsGroupDecidesWhoAdministers() {
        assertEquals(
                "sso",
                SecuredServer.api().get("/api/auth/providers").expect(200).at("/items/0/id"));
        Browser kate = new Browser();
        Browser.Page back = kate.signIn("kate", "kate-password", "/accounts?x=1");
        assertEquals(302, back.status());
        assertEquals(SecuredServer.get().api().url() + "/accounts?x=1", back.location());
        Answer me = kate.me().expect(200);
        assertEquals("kate", me.at("/username"));
        assertEquals("kate@example.org", me.at("/emailAddress"));
        assertEquals("true", me.at("/administrator"));
        Browser karl = new Browser();
        karl.signIn("karl", "karl-password", "//evil.example");
        assertEquals("false", karl.me().expect(200).at("/administrator"));
        Browser again = new Browser();
        again.signIn("kate", "kate-password", null);
        assertEquals("the same user", me.id(), again.me().id());
    }

    @Test
    public void theRequestHasPkceStateAndNonceThatDifferEachTime() {
        String one = new Browser().begin(null).location();
        String other = new Browser().begin(null).location();
        assertEquals("S256", Browser.parameter(one, "code_challenge_method"));
        for (String parameter : new String[] {"state", "nonce", "code_challenge"}) {
            assertTrue(parameter, Browser.parameter(one, parameter).length() >= 43);
            assertFalse(parameter, Browser.parameter(one, parameter).equals(Browser.parameter(other, parameter)));
        }
        assertEquals("code", Browser.parameter(one, "response_type"));
        assertFalse("the verifier stays with us", one.contains("code_verifier"));
    }

    @Test
    public void anAnswerIsForTheBrowserThatAskedAndOnce() {
        Browser kate = new Browser();
        String answer = kate.answerOfTheProvider("kate", "kate-password");
        // Somebody else's browser, sent to the address of the answer, is not signed in as Kate.
        Browser victim = new Browser();
        victim.begin(null);
        assertEquals(401, victim.get(answer).status());
        victim.me().expect(401);
        assertEquals(
                401, kate.get(answer.replaceAll("state=[^&]+", "state=guess")).status());
        assertEquals(
                401,
                kate.get(answer.replaceAll("iss=[^&]+", "iss=https%3A%2F%2Fevil.example"))
                        .status());
        String cookie = kate.cookie("mortise_oidc");
        assertEquals(302, kate.get(answer).status());
        kate.put("mortise_oidc", cookie);
        assertEquals("a code is good once", 401, kate.get(answer).status());
    }

    @Test
    public void aSessionOfAnotherNonceOrVerifierIsRefused() {
        Browser kate = new Browser();
        String first = kate.answerOfTheProvider("kate", "kate-password");
        kate.begin(null);
        String state = Browser.parameter(kate.begin(null).location(), "state");
        // The code of one request with the state, nonce and verifier of another.
        assertEquals(
                401, kate.get(first.replaceAll("state=[^&]+", "state=" + state)).status());
        kate.me().expect(401);
    }

    @Test
    public void unknownProvidersAndRefusalsAreProblems() {
        Api api = SecuredServer.api();
        api.get("/api/auth/oidc/nobody").expectProblem(404);
        api.get("/api/auth/oidc/sso/callback").expectProblem(401);
        api.send("GET", "/api/auth/oidc/sso/callback?code=x&state=y", null, "Cookie", "mortise_oidc=sealed:v1:x:y")
                .expectProblem(401);
        Browser browser = new Browser();
        String state = Browser.parameter(browser.begin(null).location(), "state");
        assertEquals(
                401,
                browser.get(api.url() + "/api/auth/oidc/sso/callback?error=access_denied&state=" + state)
                        .status());
    }
}
