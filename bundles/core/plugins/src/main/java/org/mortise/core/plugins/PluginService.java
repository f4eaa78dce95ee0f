package org.mortise.core.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginChange;
import org.mortise.api.plugins.PluginInfo;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.PluginState;
import org.mortise.api.plugins.Plugins;
import org.mortise.api.security.Callers;

/** The service: checks the caller, takes turns, and leaves the work to the others. */
final class PluginService implements Plugins {

    private final Callers callers;
    private final Changes changes;
    private final Ledger ledger;
    private final Confirmations confirmations;
    private final PlanDesk plans;
    private final Switch onOff;

    PluginService(
            Callers callers,
            Changes changes,
            Ledger ledger,
            Confirmations confirmations,
            PlanDesk plans,
            Switch onOff) {
        this.callers = callers;
        this.changes = changes;
        this.ledger = ledger;
        this.confirmations = confirmations;
        this.plans = plans;
        this.onOff = onOff;
    }

    @Override
    public List<PluginInfo> all() {
        return ledger.all().stream().map(this::info).toList();
    }

    @Override
    public Optional<PluginInfo> find(String id) {
        return ledger.find(id).map(this::info);
    }

    @Override
    public List<PluginChange> history(String id) {
        return ledger.history(id);
    }

    @Override
    public PluginPlan plan(Path file) {
        callers.requireAdministrator();
        return plans.plan(Objects.requireNonNull(file));
    }

    @Override
    public List<String> migrationSql(String planId) {
        callers.requireAdministrator();
        return plans.migrationSql(planId);
    }

    @Override
    public PluginInfo apply(String planId) {
        Actor actor = administrator();
        SafeMode.refuse();
        return changes.one(() -> info(plans.apply(planId, actor)));
    }

    @Override
    public void uninstall(String id) {
        Actor actor = administrator();
        changes.one(() -> onOff.uninstall(installed(id), actor));
    }

    @Override
    public PluginInfo disable(String id) {
        Actor actor = administrator();
        return changes.one(() -> info(onOff.disable(installed(id), actor)));
    }

    @Override
    public PluginInfo enable(String id) {
        Actor actor = administrator();
        SafeMode.refuse();
        return changes.one(() -> info(onOff.enable(installed(id), actor)));
    }

    @Override
    public PluginInfo rollback(String id) {
        Actor actor = administrator();
        SafeMode.refuse();
        return changes.one(() -> info(plans.rollback(installed(id), actor)));
    }

    private Actor administrator() {
        callers.requireAdministrator();
        return Actor.of(callers.current());
    }

    private PluginRow installed(String id) {
        return ledger.find(id)
                .filter(PluginRow::installed)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "plugin-not-installed", "There is no plugin " + id + " installed."));
    }

    /** The database says what was reached; until it was seen to work since the last start, it is on its way. */
    private PluginInfo info(PluginRow row) {
        boolean onItsWay = row.state() == PluginState.ACTIVE && !confirmations.confirmed(row.id());
        return row.asInfo(onItsWay ? PluginState.STARTING : row.state());
    }
}
