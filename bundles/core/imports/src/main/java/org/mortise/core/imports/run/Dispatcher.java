package org.mortise.core.imports.run;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mortise.api.errors.ProblemException;
import org.mortise.core.imports.store.ImportState;
import org.mortise.core.imports.store.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts work on the threads, and looks now and then for work that lies around: queued imports of before a restart, and imports
 * whose process has died.
 */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int ROUND_SECONDS = 30;

    private final Platform platform;
    private final Workers workers;
    private final ImportsConfig config;
    private final WorkFactory works;
    private final ScheduledExecutorService rounds;

    Dispatcher(Platform platform, Workers workers, ImportsConfig config, long... pauses) {
        this.platform = platform;
        this.workers = workers;
        this.config = config;
        this.works = new WorkFactory(platform, config, workers::stopping, pauses);
        this.rounds = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mortise-import-rounds");
            thread.setDaemon(true);
            return thread;
        });
    }

    void begin() {
        rounds.scheduleWithFixedDelay(this::round, 0, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    void end() {
        rounds.shutdownNow();
    }

    /** The import is queued. */
    void wake(UUID id) {
        workers.submit(id, () -> {
            if (!workers.stopping() && platform.store().start(id, Status.QUEUED, Status.RUNNING)) {
                work(id);
            }
        });
    }

    /** The import is UNDOING, and ours. */
    void undo(UUID id) {
        workers.submit(id, () -> work(id));
    }

    void round() {
        try {
            for (UUID id : platform.store().abandoned()) {
                if (!workers.has(id)) {
                    interrupted(id);
                }
            }
            for (UUID id : platform.store().queuedHere()) {
                // A type whose plugin is still on its way up gets its turn in a later round.
                boolean known = platform.store()
                        .find(id)
                        .flatMap(state -> platform.types().find(state.type()))
                        .isPresent();
                if (known) {
                    wake(id);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Imports could not be looked after; next try in {} s", ROUND_SECONDS, e);
        }
    }

    private void interrupted(UUID id) {
        platform.store().interrupt(id, "The process that worked on it ended; resume or undo the import.");
        LOG.info("Import {} was interrupted", id);
        boolean here = java.nio.file.Files.exists(platform.files().of(id));
        boolean importing =
                platform.store().find(id).filter(state -> !state.undoing()).isPresent();
        if (config.auto_resume() && here && importing) {
            platform.store().move(id, Status.QUEUED, Status.INTERRUPTED);
        }
    }

    private void work(UUID id) {
        ImportState state = platform.store().find(id).orElseThrow();
        platform.callers().as(state.caller(), () -> {
            end(state, outcome(state));
            return null;
        });
    }

    private record End(Status status, String problem) {}

    private End outcome(ImportState state) {
        try {
            return new End(works.run(state), null);
        } catch (Interruption e) {
            LOG.warn("Import {} was interrupted: {}", state.id(), e.getMessage(), e.getCause());
            return new End(Status.INTERRUPTED, e.getMessage());
        } catch (ProblemException e) {
            return new End(state.undoing() ? Status.INTERRUPTED : Status.FAILED, e.getMessage());
        } catch (Exception e) {
            LOG.error("Import {} was interrupted", state.id(), e);
            return new End(Status.INTERRUPTED, "The platform failed; see its log, then resume or undo the import.");
        }
    }

    private void end(ImportState state, End end) {
        try {
            platform.store().finish(state.id(), end.status(), end.problem());
            LOG.info("Import {} of {}: {}", state.id(), state.type(), end.status());
        } catch (RuntimeException e) {
            // Its lease runs out, and a later round finds it.
            LOG.error("The end of import {} could not be noted", state.id(), e);
        }
    }
}
