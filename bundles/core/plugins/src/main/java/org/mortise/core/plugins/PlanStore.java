package org.mortise.core.plugins;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The plans that wait for a decision. In memory: a plan is worth nothing after a restart. Safe for many threads. */
final class PlanStore {

    private final Map<String, Plan> plans = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Consumer<Plan> forgotten;

    /** @param forgotten told of every plan that expired */
    PlanStore(Clock clock, Consumer<Plan> forgotten) {
        this.clock = clock;
        this.forgotten = forgotten;
    }

    void put(Plan plan) {
        dropExpired();
        plans.put(plan.shown().id(), plan);
    }

    Optional<Plan> find(String id) {
        dropExpired();
        return Optional.ofNullable(plans.get(id));
    }

    /** Takes the plan out: it can be applied once. */
    Optional<Plan> take(String id) {
        dropExpired();
        return Optional.ofNullable(plans.remove(id));
    }

    private void dropExpired() {
        List<Plan> expired = new ArrayList<>(plans.values());
        expired.removeIf(plan -> plan.shown().expiresAt().isAfter(clock.instant()));
        for (Plan plan : expired) {
            if (plans.remove(plan.shown().id(), plan)) {
                forgotten.accept(plan);
            }
        }
    }
}
