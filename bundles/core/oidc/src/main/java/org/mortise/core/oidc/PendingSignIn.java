package org.mortise.core.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.security.Secrets;

/** What the browser carries from the request to the provider's answer, sealed: nobody reads or makes one but us. */
record PendingSignIn(String provider, String state, String nonce, String verifier, String returnTo, long until) {

    static final String COOKIE = "mortise_oidc";

    /** Browsers take a cookie with this beginning over TLS alone. */
    static final String SECURE_COOKIE = "__Secure-" + COOKIE;

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String PURPOSE = "oidc-sign-in";
    private static final String PATH = "/api/auth/oidc";
    private static final ObjectMapper JSON = new ObjectMapper();

    String cookie(Secrets secrets, boolean secure) {
        try {
            // A sealed text has characters that a cookie has not.
            String value = secrets.seal(PURPOSE, JSON.writeValueAsString(this)).replace('=', '.');
            return name(secure) + "=" + value + attributes(secure) + "; Max-Age=" + LIFETIME.toSeconds();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(boolean secure) {
        return secure ? SECURE_COOKIE : COOKIE;
    }

    /** Lax, since the provider's page leads the browser here. */
    private static String attributes(boolean secure) {
        return "; Path=" + PATH + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    static String gone(boolean secure) {
        return name(secure) + "=" + attributes(secure) + "; Max-Age=0";
    }

    /** @return empty for one that is too old, changed or not ours */
    static Optional<PendingSignIn> parse(String cookie, Secrets secrets, Instant now) {
        if (cookie == null || !cookie.startsWith("sealed:")) {
            return Optional.empty();
        }
        try {
            PendingSignIn pending =
                    JSON.readValue(secrets.open(PURPOSE, cookie.replace('.', '=')), PendingSignIn.class);
            return now.getEpochSecond() < pending.until() ? Optional.of(pending) : Optional.empty();
        } catch (ProblemException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Nothing that could end up in a log. */
    @Override
    public String toString() {
        return "PendingSignIn by " + provider;
    }
}
