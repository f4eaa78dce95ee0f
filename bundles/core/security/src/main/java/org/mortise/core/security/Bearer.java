package org.mortise.core.security;

/** The token of an {@code Authorization} header. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** @return null when the header carries none */
    static String token(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : null;
    }
}
