package org.mortise.core.plugins;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginChange;
import org.mortise.api.plugins.PluginState;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the framework and the database to agree: after a start the database is right, later what an administrator does past
 * us (features, bundle commands) is taken over. One pass looks at everything; passes run one at a time, under the lock of
 * {@link Changes}.
 */
final class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final Actor FEATURES = new Actor("system", "feature");

    private final Ledger ledger;
    private final Archive archive;
    private final PluginTracker tracker;
    private final PluginRuntime runtime;
    private final Remover remover;
    private final Health health;
    private final Confirmations confirmations;
    private final Purger purger;
    private final Duration startLimit;
    private boolean starting = true;

    Reconciler(
            Ledger ledger,
            Archive archive,
            PluginTracker tracker,
            PluginRuntime runtime,
            Remover remover,
            Health health,
            Confirmations confirmations,
            Purger purger,
            Duration startLimit) {
        this.ledger = ledger;
        this.archive = archive;
        this.tracker = tracker;
        this.runtime = runtime;
        this.remover = remover;
        this.health = health;
        this.confirmations = confirmations;
        this.purger = purger;
        this.startLimit = startLimit;
    }

    /** @return whether another pass is due soon, because something is still coming up */
    boolean pass() {
        Map<String, PluginRow> rows = new TreeMap<>();
        ledger.all().forEach(row -> rows.put(row.id(), row));
        Map<String, List<PluginBundle>> present = tracker.byId();
        TreeSet<String> ids = new TreeSet<>(rows.keySet());
        ids.addAll(present.keySet());
        boolean unsettled = false;
        for (String id : ids) {
            try {
                PluginRow row = starting ? told(rows.get(id)) : rows.get(id);
                if (row != null && row.state() == PluginState.PURGING) {
                    LOG.info("Going on with the purge of {}", id);
                    purger.finish(row, Actor.SYSTEM);
                    row = ledger.find(id).orElseThrow();
                }
                unsettled |= settle(row, present.getOrDefault(id, List.of()));
            } catch (ProblemException e) {
                // Tables are being made, on a first start for instance: it is looked at again in a moment.
                if (e.type() == ProblemType.UNAVAILABLE || "schema-busy".equals(e.code())) {
                    LOG.info("The plugin {} has to wait: {}", id, e.detail());
                } else {
                    LOG.error("The plugin {} cannot be brought into its state", id, e);
                }
                unsettled = true;
            } catch (RuntimeException e) {
                // One plugin's trouble must not keep the others from being looked at.
                LOG.error("The plugin {} cannot be brought into its state", id, e);
                unsettled = true;
            }
        }
        starting = false;
        return unsettled;
    }

    /** Says in the history what became of a change in whose middle the process died: the database has the old state still. */
    private PluginRow told(PluginRow row) {
        Optional<PluginChange> change = row == null ? Optional.empty() : ledger.unfinished(row.id());
        if (change.isEmpty()) {
            return row;
        }
        String what = change.get().action() + " of " + change.get().version();
        LOG.warn("{}: the platform stopped while a change was on its way ({})", row.id(), what);
        String problem = "The platform stopped while a change was on its way (" + what + "). "
                + (row.installed() ? "Version " + row.version() + " is there as before." : "It is not installed.");
        return ledger.record(row.in(row.state(), problem), "interrupted", Actor.SYSTEM);
    }

    /** The kept file of a plugin whose bundle the framework has lost, together with its cache; null when there is none. */
    private Path lostFile(PluginRow row) {
        return row == null || row.source() != Source.FILE || !row.installed()
                ? null
                : archive.find(row.id(), row.version()).orElse(null);
    }

    private boolean restore(PluginRow row, Path file) {
        if (row.sha256() != null && !archive.unchanged(file, row.sha256())) {
            fail(row, "Its file in the folder of plugins is not the one that was installed. Install it anew.");
            return false;
        }
        LOG.info("Installing {} {} again from its file", row.id(), row.version());
        try {
            runtime.install(Source.location(row.id(), row.version()), file);
        } catch (RuntimeException e) {
            fail(row, e.getMessage());
            return false;
        }
        return keep(row, tracker.find(row.id()).orElseThrow());
    }

    private boolean settle(PluginRow row, List<PluginBundle> bundles) {
        PluginRow current = row;
        PluginBundle kept = null;
        for (PluginBundle plugin : bundles) {
            Decision decision = Decision.of(current, plugin.location(), starting);
            if (kept != null && decision != Decision.REMOVE) {
                decision = Decision.STAND_ASIDE;
            }
            switch (decision) {
                case KEEP -> kept = plugin;
                case ADOPT -> {
                    kept = plugin;
                    current = adopt(current, plugin);
                }
                case REMOVE -> remover.remove(plugin);
                case STAND_ASIDE -> standAside(plugin);
            }
        }
        if (kept != null) {
            return keep(current, kept);
        }
        Path lost = starting ? lostFile(current) : null;
        return lost == null ? gone(current) : restore(current, lost);
    }

    private PluginRow adopt(PluginRow former, PluginBundle plugin) {
        LOG.info("Found the plugin {} {} ({})", plugin.id(), plugin.contents().version(), plugin.location());
        PluginRow row = PluginRow.of(plugin.contents(), remover.sourceOf(plugin), null, PluginState.STARTING);
        return ledger.record(row, former != null && former.installed() ? "upgraded" : "installed", FEATURES);
    }

    private void standAside(PluginBundle plugin) {
        if (plugin.running()) {
            LOG.warn(
                    "{} {} ({}) was stopped, since another version runs",
                    plugin.id(),
                    plugin.contents().version(),
                    plugin.location());
            runtime.retire(plugin.bundle());
        }
    }

    /** Its bundle is not there. */
    private boolean gone(PluginRow row) {
        if (row == null || !row.installed()) {
            return false;
        }
        if (row.source() == Source.FILE && (starting || row.state() == PluginState.FAILED)) {
            // It never came up, or its file was lost: the administrator has to know and to decide.
            fail(row, "Its file is not in the folder of plugins any more.");
            return false;
        }
        Actor actor = row.source() == Source.FEATURE ? FEATURES : Actor.SYSTEM;
        ledger.record(row.in(PluginState.UNINSTALLED, null).after(null), "uninstalled", actor);
        archive.prune(row.id(), List.of());
        LOG.info("The plugin {} has gone; its data stays", row.id());
        return false;
    }

    private boolean keep(PluginRow row, PluginBundle plugin) {
        if (row.state() == PluginState.DISABLED) {
            if (plugin.running()) {
                // The feature service starts all its bundles whenever it changes anything.
                LOG.info("{} was started although it is disabled; stopping it again", row.id());
                runtime.retire(plugin.bundle());
            }
            return false;
        }
        PluginRow current = row.version().equals(plugin.contents().version()) ? row : adopt(row, plugin);
        if (starting && plugin.bundle().getState() != Bundle.ACTIVE) {
            runtime.settle(plugin.bundle());
        }
        return !confirmations.confirmed(row.id()) && check(current, plugin);
    }

    private boolean check(PluginRow row, PluginBundle plugin) {
        List<String> lacks = health.lacks(plugin);
        if (lacks.isEmpty() && row.state() != PluginState.ACTIVE) {
            // It came past us: what it brings is written now.
            lacks = runtime.writeRecords(plugin);
        }
        if (lacks.isEmpty()) {
            if (row.state() != PluginState.ACTIVE) {
                // The feature service counts a feature as installed only after its bundles appeared, so who owns it
                // shows now.
                PluginRow started = row.from(remover.sourceOf(plugin)).in(PluginState.ACTIVE, null);
                ledger.record(started, "started", Actor.SYSTEM);
            }
            confirmations.confirm(row.id());
            return false;
        }
        if (confirmations.waitedFor(row.id(), startLimit)) {
            fail(row, Exchange.sentence(lacks));
        }
        return true;
    }

    private void fail(PluginRow row, String problem) {
        if (row.state() != PluginState.FAILED) {
            LOG.warn("The plugin {} {} does not work: {}", row.id(), row.version(), problem);
            ledger.record(row.in(PluginState.FAILED, problem), "failed", Actor.SYSTEM);
        }
    }
}
