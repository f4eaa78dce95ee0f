package org.mortise.core.ui;

import java.util.HashMap;
import java.util.Map;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** Counts the streams that are open, of each user and in all, and lets no more in than may be. Safe for use by many threads. */
final class OpenStreams {

    /** Seconds. Streams of pages that were closed have been found out by then. */
    private static final long AGAIN = 20;

    private final int mostOfUser;
    private final int most;
    private final Map<String, Integer> users = new HashMap<>();
    private int all;

    OpenStreams(int mostOfUser, int most) {
        this.mostOfUser = mostOfUser;
        this.most = most;
    }

    /** One more; TOO_MANY_REQUESTS when that is too many. */
    synchronized void open(String user) {
        int own = users.getOrDefault(user, 0);
        if (own >= mostOfUser) {
            throw tooMany("You have " + own + " streams of changes open, and may have no more; close some pages.");
        }
        if (all >= most) {
            throw tooMany("There are " + all + " streams of changes open, and may be no more.");
        }
        users.put(user, own + 1);
        all++;
    }

    /** One less, of those that were let in. */
    synchronized void close(String user) {
        users.computeIfPresent(user, (name, own) -> own == 1 ? null : own - 1);
        all--;
    }

    private static ProblemException tooMany(String detail) {
        return ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "too-many-streams", detail)
                .retryAfter(AGAIN);
    }
}
