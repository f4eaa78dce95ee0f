package org.mortise.core.plugins;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mortise.api.plugins.PluginState;
import org.mortise.core.plugins.gate.Gates;
import org.mortise.core.plugins.progress.ProgressBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes plugins out, and switches them off and on. Runs under the lock of {@link Changes}. */
final class Switch {

    private static final Logger LOG = LoggerFactory.getLogger(Switch.class);

    private final Ledger ledger;
    private final Archive archive;
    private final PluginTracker tracker;
    private final PluginRuntime runtime;
    private final Remover remover;
    private final Confirmations confirmations;
    private final Gates gates;
    private final FaultPoints faults;
    private final ProgressBoard progress;
    private final Function<String, List<String>> dependents;

    /** @param dependents the ids of the installed plugins that cannot do without the given one */
    Switch(
            Ledger ledger,
            Archive archive,
            PluginTracker tracker,
            PluginRuntime runtime,
            Remover remover,
            Confirmations confirmations,
            Gates gates,
            FaultPoints faults,
            ProgressBoard progress,
            Function<String, List<String>> dependents) {
        this.ledger = ledger;
        this.archive = archive;
        this.tracker = tracker;
        this.runtime = runtime;
        this.remover = remover;
        this.confirmations = confirmations;
        this.gates = gates;
        this.faults = faults;
        this.progress = progress;
        this.dependents = dependents;
    }

    PluginRow uninstall(PluginRow row, Actor actor) {
        Optional<PluginBundle> plugin = tracker.find(row.id());
        plugin.ifPresent(present -> {
            requireDispensable(present, "uninstalled");
            remover.requireNoCollateral(present);
        });
        return progress.follow(
                row.id(), "uninstalled", row.version(), PlanSteps.ofRemoval(row.version()), () -> remove(row, actor));
    }

    private PluginRow remove(PluginRow row, Actor actor) {
        ledger.begin(row, "uninstalled", row.version(), actor);
        progress.reached("stop-version");
        gates.whileClosed(row.address(), () -> {
            progress.reached("remove-version");
            tracker.byId().getOrDefault(row.id(), List.of()).forEach(remover::remove);
            return null;
        });
        faults.reached("removed");
        PluginRow gone = ledger.record(row.in(PluginState.UNINSTALLED, null).after(null), "uninstalled", actor);
        faults.reached("uninstalled");
        progress.reached("remove-file");
        archive.prune(row.id(), List.of());
        return gone;
    }

    PluginRow disable(PluginRow row, Actor actor) {
        if (row.state() == PluginState.DISABLED) {
            return row;
        }
        PluginBundle plugin = bundle(row);
        requireDispensable(plugin, "disabled");
        gates.whileClosed(row.address(), () -> {
            runtime.retire(plugin.bundle());
            return null;
        });
        return ledger.record(row.in(PluginState.DISABLED, null), "disabled", actor);
    }

    /** Disables it in the name of the system, whoever requires it. What is part of the platform stays, since nothing works without. */
    PluginRow quarantine(PluginRow row, String cause) {
        if (row.state() == PluginState.DISABLED) {
            return row;
        }
        PluginBundle plugin = bundle(row);
        if (plugin.contents().manifest().permanent()) {
            LOG.error("{} is part of the platform and stays: {}", row.id(), cause);
            return row;
        }
        LOG.warn("{}: {}", row.id(), cause);
        gates.whileClosed(row.address(), () -> {
            runtime.retire(plugin.bundle());
            return null;
        });
        return ledger.record(row.in(PluginState.DISABLED, cause), "quarantined", Actor.SYSTEM);
    }

    PluginRow enable(PluginRow row, Actor actor) {
        if (row.state() == PluginState.ACTIVE) {
            return row;
        }
        PluginBundle plugin = bundle(row);
        runtime.settle(plugin.bundle());
        List<String> lacks = runtime.awaitHealth(plugin, true);
        if (!lacks.isEmpty()) {
            return ledger.record(row.in(PluginState.FAILED, Exchange.sentence(lacks)), "failed", actor);
        }
        confirmations.confirm(row.id());
        return ledger.record(row.in(PluginState.ACTIVE, null), "enabled", actor);
    }

    private PluginBundle bundle(PluginRow row) {
        return tracker.find(row.id())
                .orElseThrow(() -> Refusals.conflict(
                        "plugin-not-running", "The plugin " + row.id() + " was never up; install its file again."));
    }

    private void requireDispensable(PluginBundle plugin, String verb) {
        if (plugin.contents().manifest().permanent()) {
            throw Refusals.conflict(
                    "plugin-permanent",
                    "The plugin " + plugin.id() + " is part of the platform and cannot be " + verb + ".");
        }
        List<String> others = dependents.apply(plugin.id());
        if (!others.isEmpty()) {
            throw Refusals.conflict(
                    "plugin-required",
                    "The plugin " + plugin.id() + " cannot be " + verb + " while others require it: "
                            + String.join(", ", others) + ".");
        }
    }
}
