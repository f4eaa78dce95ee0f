package org.mortise.core.rest.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.SessionCookie;

/** By which token a request wants to be recognised: the bearer token of its header, or that of the browser's cookie. */
final class RequestToken {

    private static final String SCHEME = "Bearer ";
    private static final String FOREIGN = RequestToken.class.getName() + ".foreign";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private RequestToken() {}

    /** @return empty when there is none, or for a cookie that another site may have had sent */
    static Optional<String> of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            // Who sends the header means it, be it of another scheme.
            return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? Optional.of(authorization.substring(SCHEME.length()).strip())
                    : Optional.empty();
        }
        Optional<String> cookie = SessionCookie.token(request.getHeader("Cookie"), request.isSecure());
        if (cookie.isPresent() && !isFromOwnPage(request, cookie.get())) {
            request.setAttribute(FOREIGN, true);
            return Optional.empty();
        }
        return cookie;
    }

    /** Whether the request came without a header that only programs and our own pages send. */
    static boolean byCookie(HttpServletRequest request) {
        return request.getHeader("Authorization") == null;
    }

    /** What to tell who is not recognised. */
    static ProblemException refusal(HttpServletRequest request) {
        return request.getAttribute(FOREIGN) == null
                ? ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Sign in at POST /api/auth/login and send the token as a bearer token.")
                : ProblemException.of(
                        ProblemType.FORBIDDEN,
                        "csrf",
                        "Send the token of GET /api/auth/csrf in the header " + SessionCookie.CSRF_HEADER + ".");
    }

    private static boolean isFromOwnPage(HttpServletRequest request, String token) {
        String sent = request.getHeader(SessionCookie.CSRF_HEADER);
        return HARMLESS.contains(request.getMethod()) || sent != null && equal(sent, SessionCookie.csrfToken(token));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
