package org.mortise.launcher.client;

import java.util.function.Supplier;
import org.mortise.launcher.Failure;

/** The token of the requests: one given, or one that signing in gives, again when it has expired. */
final class Session {
    private final Supplier<String> signIn;
    private String token;

    private Session(String token, Supplier<String> signIn) {
        this.token = token;
        this.signIn = signIn;
    }

    static Session withToken(String token) {
        return new Session(token, null);
    }

    static Session signingIn(Supplier<String> signIn) {
        return new Session(null, signIn);
    }

    String token() {
        if (token == null) {
            renew();
        }
        return token;
    }

    boolean canRenew() {
        return signIn != null;
    }

    void renew() {
        token = signIn.get();
        if (token == null || token.isEmpty()) {
            throw new Failure("The server gave no token at sign-in.");
        }
    }
}
