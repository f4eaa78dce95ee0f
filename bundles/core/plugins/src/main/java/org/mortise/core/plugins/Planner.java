package org.mortise.core.plugins;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mortise.api.plugins.PluginPlan;
import org.mortise.api.plugins.PluginUses;

/** Makes plans of plugin files, or says why there can be none. Changes nothing. */
final class Planner {

    private final Clock clock;
    private final Duration lifetime;
    private final Duration healthLimit;

    Planner(Clock clock, Duration lifetime, Duration healthLimit) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.healthLimit = healthLimit;
    }

    /**
     * @param findings of the file itself, which has passed
     * @param refreshed the bundles that will be wired anew
     */
    Plan plan(PluginJar jar, Findings findings, List<String> refreshed, Situation situation) {
        PlanRules.check(jar, situation);
        Contents replaced = situation.running().get(jar.id());
        PluginPlan shown = new PluginPlan(
                UUID.randomUUID().toString(),
                jar.id(),
                jar.version(),
                replaced == null ? null : replaced.version(),
                findings.signature(),
                PlanSteps.of(jar, replaced, findings.records(), healthLimit),
                findings.newPermissions(),
                Uses.added(
                        replaced == null
                                ? PluginUses.NOTHING
                                : replaced.manifest().uses(),
                        jar.contents().manifest().uses()),
                refreshed,
                findings.notes(),
                clock.instant().plus(lifetime));
        return new Plan(shown, jar, situation.row(jar.id()).orElse(null));
    }

    /** What going back to a former version does; without a plan that anybody reads first. */
    List<PluginPlan.Step> stepsBack(PluginJar former, Contents replaced) {
        return PlanSteps.ofRollback(former, replaced, healthLimit);
    }
}
