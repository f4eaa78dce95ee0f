package org.mortise.core.security;

import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.mortise.api.security.SessionCookie;

/** What the resources of this bundle ask of a request. */
final class Requests {

    private Requests() {}

    /** The token of the session or the key; null when there is none. */
    static String token(HttpServletRequest request) {
        return request.getAttribute(SessionCookie.TOKEN_ATTRIBUTE) instanceof String token ? token : null;
    }

    /** The signed-in user; FORBIDDEN for an API key, which must not give itself a longer life or more rights. */
    static Caller user(Callers callers) {
        Caller caller = callers.current();
        if (caller.userId() == null || caller.origin().startsWith(ApiKeys.ORIGIN)) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "session-required", "Only who has signed in in person may do this.");
        }
        return caller;
    }

    /** The same for an administrator. */
    static Caller administrator(Callers callers) {
        callers.requireAdministrator();
        return user(callers);
    }

    /** NOT_FOUND for what is no id. */
    static UUID id(String what, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw missing(what, id);
        }
    }

    static ProblemException missing(String what, Object id) {
        return ProblemException.notFound(what + " " + id);
    }
}
