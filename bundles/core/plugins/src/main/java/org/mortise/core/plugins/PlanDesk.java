package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.PluginPlan.Step;
import org.mortise.api.plugins.PluginState;
import org.mortise.core.inspection.FileHash;

/** Makes plans of files, keeps them, and has exactly the plan done or nothing. */
final class PlanDesk {

    private final Archive archive;
    private final JarReader jarReader;
    private final Admission admission;
    private final SituationReader situationReader;
    private final Planner planner;
    private final PlanStore plans;
    private final FrameworkRuntime runtime;
    private final Remover remover;
    private final PluginTracker tracker;
    private final Ledger ledger;
    private final Upgrader upgrader;

    PlanDesk(
            Archive archive,
            JarReader jarReader,
            Admission admission,
            SituationReader situationReader,
            Planner planner,
            PlanStore plans,
            FrameworkRuntime runtime,
            Remover remover,
            PluginTracker tracker,
            Ledger ledger,
            Upgrader upgrader) {
        this.archive = archive;
        this.jarReader = jarReader;
        this.admission = admission;
        this.situationReader = situationReader;
        this.planner = planner;
        this.plans = plans;
        this.runtime = runtime;
        this.remover = remover;
        this.tracker = tracker;
        this.ledger = ledger;
        this.upgrader = upgrader;
    }

    PluginPlan plan(Path file) {
        Path received = archive.receive(file);
        try {
            PluginJar jar = jarReader.read(received);
            PluginBundle old = tracker.find(jar.id()).orElse(null);
            Findings findings = admission.examine(jar, old);
            Plan plan = planner.plan(jar, findings, refreshed(old), situationReader.read());
            checkWiring(jar, old);
            admission.requireWritableRecords(jar);
            plans.put(plan);
            return plan.shown();
        } catch (RuntimeException e) {
            archive.discard(received);
            throw e;
        }
    }

    List<String> migrationSql(String planId) {
        PluginJar jar = plans.find(planId).orElseThrow(PlanDesk::unknown).jar();
        requireUntouched(jar);
        return runtime.pendingSql(jar);
    }

    PluginRow apply(String planId, Actor actor) {
        Plan plan = plans.take(planId).orElseThrow(PlanDesk::unknown);
        try {
            PluginRow present = ledger.find(plan.jar().id()).orElse(null);
            if (!Objects.equals(present, plan.basis())) {
                throw Refusals.conflict(
                        "plugin-plan-stale", "The plugin has changed since the plan was made. Make the plan again.");
            }
            requireUntouched(plan.jar());
            // The others may have changed as well: what it requires, what has taken its address, whom we trust.
            admission.examine(plan.jar(), tracker.find(plan.jar().id()).orElse(null));
            PlanRules.check(plan.jar(), situationReader.read());
            admission.requireWritableRecords(plan.jar());
            tracker.find(plan.jar().id()).ifPresent(remover::requireNoCollateral);
            return upgrader.install(
                    plan.jar(),
                    present,
                    plan.shown().replaces() == null ? "installed" : "upgraded",
                    plan.shown().steps(),
                    actor);
        } finally {
            archive.discard(plan.jar().path());
        }
    }

    PluginRow rollback(PluginRow row, Actor actor) {
        Path file = row.formerVersion() == null
                ? null
                : archive.find(row.id(), row.formerVersion()).orElse(null);
        if (file == null) {
            throw Refusals.conflict(
                    "plugin-rollback-unavailable", "There is no former version of " + row.id() + " to go back to.");
        }
        if (row.state() == PluginState.DISABLED) {
            throw Refusals.conflict("plugin-disabled", "The plugin " + row.id() + " is disabled; enable it first.");
        }
        tracker.find(row.id()).ifPresent(remover::requireNoCollateral);
        PluginJar former = jarReader.read(file);
        admission.examine(former, null);
        List<Step> steps = planner.stepsBack(
                former, tracker.find(row.id()).map(PluginBundle::contents).orElse(null));
        return upgrader.install(former, row, "rolled-back", steps, actor);
    }

    private static ProblemException unknown() {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "plugin-plan-unknown",
                "There is no such plan, or it has expired. Make it again.");
    }

    /** What was looked at is what is installed. */
    private static void requireUntouched(PluginJar jar) {
        try {
            if (!FileHash.sha256(jar.path()).equals(jar.sha256())) {
                throw Refusals.conflict(
                        "plugin-plan-stale", "The file was changed since the plan was made. Make the plan again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plugin's own: a plan that would touch others is refused. */
    private List<String> refreshed(PluginBundle old) {
        return old == null ? List.of() : runtime.names(old.bundle());
    }

    /** Whether the framework can wire it, as far as that can be seen while its own former version is there. */
    private void checkWiring(PluginJar jar, PluginBundle old) {
        if (old != null) {
            remover.requireNoCollateral(old);
        }
        if (old == null || !Exchange.excludeEachOther(old, jar.contents(), "")) {
            runtime.probe(jar);
        }
    }
}
