package org.mortise.core.plugins;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.mortise.api.plugins.PluginPlan;

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

    Plan plan(PluginJar jar, Situation situation) {
        PlanRules.check(jar, situation);
        Contents replaced = situation.running().get(jar.id());
        PluginPlan shown = new PluginPlan(
                UUID.randomUUID().toString(),
                jar.id(),
                jar.version(),
                replaced == null ? null : replaced.version(),
                PlanSteps.of(jar, replaced, healthLimit),
                clock.instant().plus(lifetime));
        return new Plan(shown, jar, situation.row(jar.id()).orElse(null));
    }
}
