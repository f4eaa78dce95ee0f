package org.mortise.core.search.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mortise.api.events.EventLog;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.search.IndexStatus;
import org.mortise.api.security.Callers;
import org.mortise.core.search.index.Index;
import org.mortise.core.search.index.IndexState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index that is searched, and the one that is built to take its place. A new one is built beside the old one, from all
 * records and from the events since it began, and takes over when it lacks nothing. Without an old one the new one is searched
 * from the beginning, and says that it is not complete.
 */
public final class IndexKeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeping.class);
    private static final int AGAIN_SECONDS = 5;

    private final FeedSettings settings;
    private final IndexFolder folder;
    private final EventLog log;
    private final RecordSource source;
    private final ScheduledExecutorService manager = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mortise-search");
        thread.setDaemon(true);
        return thread;
    });
    /** Every search asks for the forms of all types; the same description has the same one. */
    private record Form(RecordType type, String text) {}

    private final Map<String, Form> forms = new ConcurrentHashMap<>();
    private volatile Keeper serving;
    private volatile Keeper building;
    private volatile RebuildWatch watch;
    private volatile IndexStatus.Progress last;
    private volatile boolean closed;

    public IndexKeeping(FeedSettings settings, EventLog log, Records records, RecordTypes types, Callers callers) {
        this(settings, log, new RecordSource(records, types, callers));
    }

    IndexKeeping(FeedSettings settings, EventLog log, RecordSource source) {
        this.settings = settings;
        this.folder = new IndexFolder(settings.folder());
        this.log = log;
        this.source = source;
    }

    public IndexKeeping start() {
        manager.execute(() -> guarded(this::open));
        return this;
    }

    /** The index to search; empty for a moment after the start. */
    public Optional<Index> serving() {
        Keeper keeper = serving;
        return keeper == null ? Optional.empty() : Optional.of(keeper.index());
    }

    /** Whether every record is in the index that is searched. */
    public boolean complete() {
        Keeper keeper = serving;
        return keeper != null && keeper.complete();
    }

    /** Whether a type stands in the index in the form in which it is described now. */
    public boolean current(String type) {
        Keeper keeper = serving;
        return keeper != null
                && source.type(type)
                        .map(now -> form(now)
                                .equals(keeper.index().state().scanned().get(type)))
                        .orElse(false);
    }

    private String form(RecordType type) {
        Form known = forms.get(type.name());
        if (known == null || known.type() != type) {
            known = new Form(type, TypeForm.of(type));
            forms.put(type.name(), known);
        }
        return known.text();
    }

    /**
     * Waits until what is in the log now is in the index, and what was erased is off the disk.
     *
     * @return false when it takes longer
     */
    public boolean awaitExpunged(Duration limit) {
        long wanted = log.last();
        long until = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() - until < 0) {
            Keeper keeper = serving;
            if (keeper != null && keeper.index().state().position() >= wanted && !keeper.expunging()) {
                return true;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** A hit that is not there, or not for its reader: has another look at it. */
    public void doubt(String type, UUID id) {
        Keeper keeper = serving;
        if (keeper != null) {
            keeper.doubt(type, id);
        }
    }

    /** Builds a new index while the old one serves; nothing when that is under way already. */
    public void rebuild(String reason) {
        manager.execute(() -> guarded(() -> build(reason)));
    }

    /** Returns when the new index is begun, or one is under way already. */
    public void rebuildNow(String reason) {
        try {
            manager.submit(() -> guarded(() -> build(reason))).get(AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The search index is not ready for that", e);
        }
    }

    public IndexStatus status() {
        Keeper keeper = serving;
        RebuildWatch running = watch;
        if (keeper == null) {
            return new IndexStatus(false, 0, 0, 0, 0, Map.of(), null, last);
        }
        Index index = keeper.index();
        long position = index.searchable();
        return new IndexStatus(
                keeper.complete(),
                index.documents(),
                bytes(index),
                position,
                Math.max(0, log.last() - position),
                keeper.waiting(),
                running == null ? null : running.progress(false),
                last);
    }

    @Override
    public void close() {
        closed = true;
        manager.shutdown();
        try {
            manager.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Keeper keeper : keepers()) {
            keeper.stop();
        }
    }

    private void open() throws IOException {
        Optional<Path> current = folder.current();
        String reason = "there is none";
        if (current.isPresent()) {
            try {
                serve(Index.open(current.get(), settings.memoryMegabytes()));
                folder.clean(List.of(current.get()));
                if (!serving.index().state().ofThisForm()) {
                    build("the index is of another version");
                }
                return;
            } catch (IOException e) {
                reason = "the index cannot be read: " + e.getMessage();
                LOG.warn("The search index is made anew, since {}", reason);
            }
        }
        folder.clean(List.of());
        Index index = fresh();
        folder.use(index.folder());
        serve(index);
        watch = new RebuildWatch(reason, serving.scanner());
    }

    private void serve(Index index) {
        serving = keeper(index).start();
    }

    private void build(String reason) throws IOException {
        if (building != null || serving == null || closed) {
            return;
        }
        LOG.info("Building a new search index: {}", reason);
        Keeper keeper = keeper(fresh());
        building = keeper;
        watch = new RebuildWatch(reason, keeper.scanner());
        keeper.start();
    }

    private Index fresh() throws IOException {
        // First the position, then the records: what changes in between is read twice rather than never.
        return Index.create(folder.fresh(), IndexState.begin(log.id(), log.last()), settings.memoryMegabytes());
    }

    private Keeper keeper(Index index) {
        return new Keeper(index, log, source, settings, new Keeper.KeeperEvents() {
            @Override
            public void upToDate(Keeper keeper) {
                RebuildWatch running = watch;
                if (running != null && running.of(keeper) && keeper.complete() && !closed) {
                    manager.execute(() -> guarded(() -> finish(keeper)));
                }
            }

            @Override
            public void lost(Keeper keeper, String reason) {
                if (!closed) {
                    manager.execute(() -> guarded(() -> replace(keeper, reason)));
                }
            }
        });
    }

    private void finish(Keeper keeper) throws IOException {
        if (watch == null || !watch.of(keeper)) {
            return;
        }
        if (keeper == building) {
            keeper.index().refresh();
            folder.use(keeper.index().folder());
            Keeper old = serving;
            serving = keeper;
            building = null;
            old.stop();
            IndexFolder.delete(old.index().folder());
        }
        last = watch.progress(true);
        watch = null;
        keeper.index().compact();
        if (last.records() > 0) {
            LOG.info("The search index is complete: {}", last.line());
        }
    }

    private void replace(Keeper keeper, String reason) throws IOException {
        LOG.warn("The search index cannot be kept up: {}", reason);
        if (keeper == building) {
            building = null;
            watch = null;
            keeper.stop();
            IndexFolder.delete(keeper.index().folder());
            manager.schedule(() -> guarded(() -> build(reason)), AGAIN_SECONDS, TimeUnit.SECONDS);
        } else if (keeper == serving) {
            build(reason);
        }
    }

    private List<Keeper> keepers() {
        List<Keeper> keepers = new ArrayList<>();
        for (Keeper keeper : new Keeper[] {serving, building}) {
            if (keeper != null) {
                keepers.add(keeper);
            }
        }
        return keepers;
    }

    private static long bytes(Index index) {
        try {
            return index.bytes();
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    /** What cannot be done now, for want of a disk or a database, is tried again. */
    private void guarded(Action action) {
        try {
            action.run();
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                LOG.warn("The search index waits: {}", e.toString());
                manager.schedule(() -> guarded(action), AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}
