package org.mortise.core.plugins;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mortise.api.plugins.PluginState;

/** Takes plugins out, and switches them off and on. Runs under the lock of {@link Changes}. */
final class Switch {

    private final Ledger ledger;
    private final Archive archive;
    private final PluginTracker tracker;
    private final PluginRuntime runtime;
    private final Remover remover;
    private final Confirmations confirmations;
    private final Function<String, List<String>> dependents;

    /** @param dependents the ids of the installed plugins that cannot do without the given one */
    Switch(
            Ledger ledger,
            Archive archive,
            PluginTracker tracker,
            PluginRuntime runtime,
            Remover remover,
            Confirmations confirmations,
            Function<String, List<String>> dependents) {
        this.ledger = ledger;
        this.archive = archive;
        this.tracker = tracker;
        this.runtime = runtime;
        this.remover = remover;
        this.confirmations = confirmations;
        this.dependents = dependents;
    }

    PluginRow uninstall(PluginRow row, Actor actor) {
        Optional<PluginBundle> plugin = tracker.find(row.id());
        plugin.ifPresent(present -> {
            requireDispensable(present, "uninstalled");
            remover.requireNoCollateral(present);
        });
        tracker.byId().getOrDefault(row.id(), List.of()).forEach(remover::remove);
        PluginRow gone = ledger.record(row.in(PluginState.UNINSTALLED, null).after(null), "uninstalled", actor);
        archive.prune(row.id(), List.of());
        return gone;
    }

    PluginRow disable(PluginRow row, Actor actor) {
        if (row.state() == PluginState.DISABLED) {
            return row;
        }
        PluginBundle plugin = bundle(row);
        requireDispensable(plugin, "disabled");
        runtime.retire(plugin.bundle());
        return ledger.record(row.in(PluginState.DISABLED, null), "disabled", actor);
    }

    PluginRow enable(PluginRow row, Actor actor) {
        if (row.state() == PluginState.ACTIVE) {
            return row;
        }
        PluginBundle plugin = bundle(row);
        runtime.settle(plugin.bundle());
        List<String> lacks = runtime.awaitHealth(plugin);
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
