package org.mortise.api.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * How a browser carries its session: in a cookie that no script reads and no other site sends, together with a token in a header
 * that no other site knows. For those who open sessions for browsers, and for the REST layer. Thread-safe.
 */
public final class SessionCookie {

    /** The request attribute with the token that the request was recognised by, whichever way it came. */
    public static final String TOKEN_ATTRIBUTE = "org.mortise.token";

    /** The request header that has to carry {@link #csrfToken} with everything that may change something. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String NAME = "mortise_session";

    /** Browsers take a cookie with this beginning from the very host alone, and over TLS alone. */
    private static final String SECURE_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    /**
     * The value of a {@code Set-Cookie} header.
     *
     * @param secure whether the browser speaks TLS with us
     */
    public static String set(String token, boolean secure) {
        return name(secure) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /** The value of a {@code Set-Cookie} header that takes the cookie away. */
    public static String clear(boolean secure) {
        return set("", secure) + "; Max-Age=0";
    }

    /**
     * @param header the {@code Cookie} header, null when there is none
     * @param secure whether the browser speaks TLS with us
     */
    public static Optional<String> token(String header, boolean secure) {
        if (header == null) {
            return Optional.empty();
        }
        String beginning = name(secure) + "=";
        for (String part : header.split(";")) {
            String cookie = part.strip();
            if (cookie.startsWith(beginning) && cookie.length() > beginning.length()) {
                return Optional.of(cookie.substring(beginning.length()));
            }
        }
        return Optional.empty();
    }

    /** Belongs to the session, and tells nothing of its token. */
    public static String csrfToken(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha256.digest(("csrf:" + token).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(boolean secure) {
        return secure ? SECURE_NAME : NAME;
    }
}
