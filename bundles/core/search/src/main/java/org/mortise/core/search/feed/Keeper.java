package org.mortise.core.search.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mortise.api.events.EventLog;
import org.mortise.core.search.index.Index;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one index up with the records, on a thread of its own: follows the log, puts in whole types where that is needed,
 * makes changes searchable and commits. Only this thread reads for and writes to the index, so what it read last is what stands
 * in it.
 */
final class Keeper implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final int SCAN_PAUSE = 20;
    private static final int CROWD = 200;
    private static final int CROWD_PAUSE = 10;
    private static final Duration TROUBLE = Duration.ofSeconds(1);
    private static final Duration MERGED = Duration.ofSeconds(1);

    private final Index index;
    private final Follower follower;
    private final Scanner scanner;
    private final FeedSettings settings;
    private final KeeperEvents events;
    private final Map<String, Set<UUID>> doubtful = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean expunging;
    private boolean fresh = true;
    private boolean changed;
    private int entries;
    private boolean scanned;
    private boolean uncommitted;
    private long refreshedAt = System.nanoTime();
    private long committedAt = System.nanoTime();
    private String trouble;

    /** What a keeper tells; on its thread. */
    interface KeeperEvents {

        /** At the end of the log, with every type in the index. Told again and again. */
        void upToDate(Keeper keeper);

        /** The index can be searched, and kept up no more; the keeper has stopped. */
        void lost(Keeper keeper, String reason);
    }

    Keeper(Index index, EventLog log, RecordSource source, FeedSettings settings, KeeperEvents events) {
        this.index = index;
        Writer writer = new Writer(source, index);
        this.follower = new Follower(log, source, index, writer);
        this.scanner = new Scanner(source, index, writer);
        this.settings = settings;
        this.events = events;
        this.thread = new Thread(this, "mortise-search-" + index.folder().getFileName());
        thread.setDaemon(true);
    }

    Keeper start() {
        thread.start();
        return this;
    }

    Index index() {
        return index;
    }

    Scanner scanner() {
        return scanner;
    }

    boolean complete() {
        return scanner.complete();
    }

    /** Records that the index has and the caller could not read: to be looked at again. */
    void doubt(String type, UUID id) {
        doubtful.computeIfAbsent(type, any -> ConcurrentHashMap.newKeySet()).add(id);
    }

    /** Commits, closes, and returns when that is done. Not for the keeper's own thread. */
    void stop() {
        stopped = true;
        try {
            thread.join(Duration.ofSeconds(30).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                if (!round()) {
                    return;
                }
            }
            commit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The last commit of {} failed; the log has it all", index.folder(), e);
        }
    }

    /** @return false when the index is lost */
    private boolean round() throws InterruptedException {
        try {
            boolean worked = work();
            store(!worked);
            trouble = null;
            if (!worked) {
                if (!changed && !scanned) {
                    events.upToDate(this);
                }
                Thread.sleep(IDLE.toMillis());
            }
            return true;
        } catch (PositionLost | IOException | org.apache.lucene.store.AlreadyClosedException e) {
            events.lost(this, e instanceof PositionLost ? e.getMessage() : e.toString());
            return false;
        } catch (RuntimeException e) {
            if (!e.toString().equals(trouble) && !stopped) {
                LOG.warn("The search index waits: {}", e.toString());
            }
            trouble = e.toString();
            Thread.sleep(TROUBLE.toMillis());
            return true;
        }
    }

    private boolean work() throws IOException {
        if (fresh) {
            follower.check();
            if (!scanner.complete()) {
                scanner.estimate();
            }
            fresh = false;
        }
        int applied = follower.step();
        entries += applied;
        boolean worked = applied > 0;
        expunging |= follower.erased();
        worked |= follower.retry();
        for (String type : new HashSet<>(doubtful.keySet())) {
            follower.renew(type, doubtful.remove(type));
            worked = true;
        }
        changed |= worked;
        boolean scans = scanner.step();
        scanned |= scans;
        uncommitted |= worked || scans;
        return worked || scans;
    }

    private void store(boolean idle) throws IOException {
        long now = System.nanoTime();
        boolean soon = idle && (entries < CROWD || expunging);
        long age = now - refreshedAt;
        // What was merged in the background finds nothing new, but each search of it is cheaper.
        boolean merged = idle && age > MERGED.toNanos();
        if (merged || (changed || scanned) && (soon || age > pause().toNanos())) {
            index.refresh();
            changed = false;
            entries = 0;
            scanned = false;
            refreshedAt = now;
        }
        if (expunging && idle) {
            commit();
        }
        if (now - committedAt > settings.commit().toNanos()) {
            if (uncommitted || index.unsaved()) {
                commit();
            }
            // The database may have been exchanged for another one while we run.
            follower.check();
            committedAt = System.nanoTime();
        }
    }

    /** A change is waited for; what comes in a crowd, as of an import, or as a whole had better be written in large pieces. */
    private Duration pause() {
        if (entries >= CROWD) {
            return settings.refresh().multipliedBy(CROWD_PAUSE);
        }
        return changed ? settings.refresh() : settings.refresh().multipliedBy(SCAN_PAUSE);
    }

    /** What was erased is gone from the disk before the position behind it is kept: after a crash it is done again. */
    private void commit() throws IOException {
        if (expunging) {
            index.expunge();
            expunging = false;
        } else {
            index.commit();
        }
        uncommitted = false;
    }

    /** Whether erased records are still to be taken off the disk. */
    boolean expunging() {
        return expunging;
    }

    private void close() {
        try {
            index.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("Closing {} failed", index.folder(), e);
        }
    }

    /** For the status: what waits, by type. */
    Map<String, Integer> waiting() {
        Map<String, Integer> counts = new HashMap<>();
        index.state().waiting().forEach((type, ids) -> counts.put(type, ids.size()));
        return counts;
    }
}
