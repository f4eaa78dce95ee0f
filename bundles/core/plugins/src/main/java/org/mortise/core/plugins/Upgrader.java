package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mortise.api.plugins.PluginPlan.Step;
import org.mortise.api.plugins.PluginState;
import org.mortise.core.plugins.progress.ProgressBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs a file that was decided on and writes down what came of it. Runs under the lock of {@link Changes}. */
final class Upgrader {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrader.class);

    private final Exchange exchange;
    private final Ledger ledger;
    private final Archive archive;
    private final PluginTracker tracker;
    private final Remover remover;
    private final Confirmations confirmations;
    private final FaultPoints faults;
    private final ProgressBoard progress;

    Upgrader(
            Exchange exchange,
            Ledger ledger,
            Archive archive,
            PluginTracker tracker,
            Remover remover,
            Confirmations confirmations,
            FaultPoints faults,
            ProgressBoard progress) {
        this.exchange = exchange;
        this.ledger = ledger;
        this.archive = archive;
        this.tracker = tracker;
        this.remover = remover;
        this.confirmations = confirmations;
        this.faults = faults;
        this.progress = progress;
    }

    /**
     * @param file to be installed; moved into the archive unless it stands there already
     * @param former what the database says; null when the plugin was never here
     * @param steps what will be done, for those who watch
     * @return the row as it is then: of the new version, or of the old one with the problem
     */
    PluginRow install(PluginJar file, PluginRow former, String action, List<Step> steps, Actor actor) {
        return progress.follow(file.id(), action, file.version(), steps, () -> install(file, former, action, actor));
    }

    private PluginRow install(PluginJar file, PluginRow former, String action, Actor actor) {
        ledger.begin(known(file, actor), action, file.version(), actor);
        PluginBundle old = tracker.find(file.id()).orElse(null);
        Path oldFile = former == null
                ? null
                : archive.find(file.id(), former.version()).orElse(null);
        String problem = exchanged(file, old, oldFile, actor);
        if (problem != null) {
            LOG.warn("{} {} was not installed: {}", file.id(), file.version(), problem);
            progress.failed(problem);
            return failed(file, old == null ? null : former, problem, actor);
        }
        if (archive.find(file.id(), file.version()).filter(file.path()::equals).isEmpty()) {
            progress.reached("keep-file");
            archive.keep(file.path(), file.id(), file.version());
        }
        faults.reached("archived");
        String goBackTo = old == null
                        || oldFile == null
                        || action.equals("rolled-back")
                        || former.version().equals(file.version())
                ? null
                : former.version();
        PluginRow row = ledger.record(
                PluginRow.of(file.contents(), Source.FILE, file.sha256(), PluginState.ACTIVE)
                        .after(goBackTo),
                action,
                actor);
        faults.reached("recorded");
        progress.reached("remove-version");
        removeOld(file);
        // Last, since every bundle event of the plugin withdraws it.
        confirmations.confirm(file.id());
        List<String> kept = new ArrayList<>(List.of(file.version()));
        if (goBackTo != null) {
            kept.add(goBackTo);
        }
        archive.prune(file.id(), kept);
        LOG.info("{} {}: {}", file.id(), file.version(), action);
        return row;
    }

    private String exchanged(PluginJar file, PluginBundle old, Path oldFile, Actor actor) {
        try {
            return exchange.run(old, oldFile, file.contents(), file.path());
        } catch (RuntimeException e) {
            // Told to the caller as it is; the history must not leave the change open.
            PluginRow row = known(file, actor);
            ledger.record(row.in(row.state(), e.getMessage()), "failed", actor);
            throw e;
        }
    }

    /** A plugin that was never here is known from now on, so that its history can be found. */
    private PluginRow known(PluginJar file, Actor actor) {
        return ledger.find(file.id())
                .orElseGet(() -> ledger.record(
                        PluginRow.of(file.contents(), Source.FILE, file.sha256(), PluginState.UNINSTALLED),
                        "planned",
                        actor));
    }

    private PluginRow failed(PluginJar file, PluginRow former, String problem, Actor actor) {
        if (former == null) {
            PluginRow row = PluginRow.of(file.contents(), Source.FILE, file.sha256(), PluginState.FAILED);
            return ledger.record(row.in(PluginState.FAILED, problem), "failed", actor);
        }
        String text = "Version " + file.version() + " did not work, version " + former.version() + " runs: " + problem;
        PluginRow row = ledger.record(former.in(former.state(), text), "failed", actor);
        confirmations.withdraw(file.id());
        return row;
    }

    private void removeOld(PluginJar file) {
        String location = Source.location(file.id(), file.version());
        for (PluginBundle plugin : tracker.byId().getOrDefault(file.id(), List.of())) {
            if (!plugin.location().equals(location)) {
                try {
                    remover.remove(plugin);
                } catch (RuntimeException e) {
                    // It is stopped and does no harm; the next start tries again.
                    LOG.error("The former version of {} cannot be removed", file.id(), e);
                }
            }
        }
    }
}
