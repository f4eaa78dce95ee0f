package org.mortise.launcher.client;

import org.mortise.launcher.Failure;

/** The server refused a request. */
public final class ServerError extends Failure {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final int status;

    ServerError(int status, String body) {
        super(Problem.describe(status, body));
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The same request may well succeed a moment later: a plugin is being exchanged, for instance. */
    public boolean isPassing() {
        return status == UNAVAILABLE || status == TOO_MANY_REQUESTS;
    }
}
