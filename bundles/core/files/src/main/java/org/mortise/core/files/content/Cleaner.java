package org.mortise.core.files.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mortise.api.records.Transactions;
import org.mortise.core.files.store.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what nobody has: files that were uploaded or released some time ago, content that no file names any more, and halves of
 * uploads. Several nodes may do it at the same time: each content is removed under the lock of its row.
 */
public final class Cleaner {

    private static final Logger LOG = LoggerFactory.getLogger(Cleaner.class);
    private static final int BATCH = 500;

    private final FileTable table;
    private final FileStore store;
    private final Transactions transactions;
    private final Path waiting;
    private final Duration grace;
    private final Clock clock;

    public Cleaner(
            FileTable table, FileStore store, Transactions transactions, Path waiting, Duration grace, Clock clock) {
        this.table = table;
        this.store = store;
        this.transactions = transactions;
        this.waiting = waiting;
        this.grace = grace;
        this.clock = clock;
    }

    public void clean() {
        Instant before = clock.instant().minus(grace);
        int files = transactions.requiresNew(() -> table.forget(before));
        int contents = 0;
        List<String> unused;
        do {
            unused = table.unused(before, BATCH);
            for (String sha256 : unused) {
                contents += remove(sha256, before) ? 1 : 0;
            }
        } while (unused.size() == BATCH && contents > 0);
        LOG.debug("Removed {} files that nobody had and {} contents, {} halves", files, contents, halves());
    }

    /** At once, for content that has to go: whatever its age, unless a record has it. @return whether it went */
    public boolean removeNow(String sha256) {
        transactions.requiresNew(() -> {
            table.forgetFree(sha256);
            return null;
        });
        return remove(sha256, clock.instant().plus(Duration.ofMinutes(1)));
    }

    private boolean remove(String sha256, Instant before) {
        return transactions.requiresNew(() -> {
            if (!table.removable(sha256, before)) {
                return false;
            }
            try {
                store.remove(sha256);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            table.removed(sha256);
            return true;
        });
    }

    /** What uploads left behind that were cut off by a crash; a day is longer than any upload takes. */
    private int halves() {
        if (!Files.isDirectory(waiting)) {
            return 0;
        }
        Instant before = clock.instant().minus(Duration.ofDays(1));
        int removed = 0;
        try (Stream<Path> parts = Files.list(waiting)) {
            for (Path part : parts.toList()) {
                if (part.toString().endsWith(".part")
                        && Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    Files.deleteIfExists(part);
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }
}
