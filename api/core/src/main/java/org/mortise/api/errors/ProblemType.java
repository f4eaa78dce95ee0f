package org.mortise.api.errors;

/** The stable kinds of refusal. Clients switch on the slug ({@code type} of the problem document), people read the title. */
public enum ProblemType {
    MALFORMED(400, "malformed-request", "The request cannot be read"),
    UNAUTHENTICATED(401, "unauthenticated", "Sign in first"),
    FORBIDDEN(403, "forbidden", "You may not do this"),
    NOT_FOUND(404, "not-found", "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not know that method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "No representation that you accept"),
    CONFLICT(409, "conflict", "The request conflicts with the present state"),
    PRECONDITION_FAILED(412, "precondition-failed", "Somebody else was faster"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "This content type is not understood here"),
    INVALID(422, "invalid", "The input is not allowed as it is"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Too many requests"),
    INTERNAL(500, "internal", "Something went wrong on our side"),
    UNAVAILABLE(503, "unavailable", "Not available at the moment");

    private final int status;
    private final String slug;
    private final String title;

    ProblemType(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable name in kebab case. */
    public String slug() {
        return slug;
    }

    /** One short English sentence. */
    public String title() {
        return title;
    }
}
