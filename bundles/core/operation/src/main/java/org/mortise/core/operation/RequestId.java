package org.mortise.core.operation;

import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request in logs and answers: the caller's own when it is harmless, otherwise a fresh one. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private RequestId() {}

    /** @param sent what the client sent; may be null */
    static String of(String sent) {
        return sent != null && HARMLESS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
