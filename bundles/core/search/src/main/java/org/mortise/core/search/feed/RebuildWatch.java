package org.mortise.core.search.feed;

import java.time.Duration;
import java.time.Instant;
import org.mortise.api.search.IndexStatus;

/** How long a rebuild takes. */
final class RebuildWatch {

    private final String reason;
    private final Scanner scanner;
    private final Instant startedAt = Instant.now();

    RebuildWatch(String reason, Scanner scanner) {
        this.reason = reason;
        this.scanner = scanner;
    }

    boolean of(Keeper keeper) {
        return keeper.scanner() == scanner;
    }

    IndexStatus.Progress progress(boolean finished) {
        Instant now = Instant.now();
        long millis = Math.max(1, Duration.between(startedAt, now).toMillis());
        return new IndexStatus.Progress(
                reason,
                startedAt,
                finished ? now : null,
                scanner.done(),
                scanner.expected(),
                scanner.done() * 1000 / millis);
    }
}
