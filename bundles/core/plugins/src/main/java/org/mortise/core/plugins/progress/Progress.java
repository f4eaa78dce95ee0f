package org.mortise.core.plugins.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mortise.api.plugins.PluginPlan;

/**
 * How far one change of a plugin is, or how it ended. Immutable: each step that is reached makes another one.
 *
 * @param action what is done, as the history calls it; null when there was no change since the node started
 * @param problem why it failed, for people; null otherwise
 * @param endedAt null while it runs
 */
public record Progress(
        String plugin,
        String action,
        String version,
        State state,
        List<Step> steps,
        String problem,
        Instant beganAt,
        Instant endedAt) {

    /** Of the change as a whole. */
    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    /** Of one step. What comes after a step that failed stays to come. */
    public enum StepState {
        TO_COME,
        RUNNING,
        DONE,
        FAILED
    }

    /** @param action a stable name, as in the plan */
    public record Step(String action, String detail, StepState state) {

        private Step in(StepState next) {
            return new Step(action, detail, next);
        }

        private Step endedAs(StepState end) {
            return state == StepState.RUNNING ? in(end) : this;
        }
    }

    static Progress none(String plugin) {
        return new Progress(plugin, null, null, State.NONE, List.of(), null, null, null);
    }

    static Progress begun(String plugin, String action, String version, List<PluginPlan.Step> plan, Instant now) {
        List<Step> steps = plan.stream()
                .map(step -> new Step(step.action(), step.detail(), StepState.TO_COME))
                .toList();
        return new Progress(plugin, action, version, State.RUNNING, steps, null, now, null);
    }

    boolean runs() {
        return state == State.RUNNING;
    }

    /** These steps run now; those that ran until now are done. Steps that there are none of are passed over. */
    Progress reached(Set<String> actions) {
        if (steps.stream().noneMatch(step -> actions.contains(step.action()))) {
            return this;
        }
        return with(
                step -> actions.contains(step.action()) ? step.in(StepState.RUNNING) : step.endedAs(StepState.DONE));
    }

    Progress stepFailed() {
        return with(step -> step.endedAs(StepState.FAILED));
    }

    /** What runs now has failed, and something that was not planned is done because of it. */
    Progress goingBack(String detail) {
        List<Step> all = new ArrayList<>(stepFailed().steps);
        all.add(new Step("go-back", detail, StepState.RUNNING));
        return new Progress(plugin, action, version, state, List.copyOf(all), problem, beganAt, endedAt);
    }

    Progress done(Instant now) {
        return with(step -> step.in(StepState.DONE)).ended(State.DONE, null, now);
    }

    /** @param why for people */
    Progress failed(String why, Instant now) {
        boolean wentBack = steps.stream().anyMatch(step -> step.state() == StepState.FAILED);
        return with(step -> step.endedAs(wentBack ? StepState.DONE : StepState.FAILED))
                .ended(State.FAILED, why, now);
    }

    private Progress with(UnaryOperator<Step> change) {
        return new Progress(
                plugin, action, version, state, steps.stream().map(change).toList(), problem, beganAt, endedAt);
    }

    private Progress ended(State end, String why, Instant now) {
        return new Progress(plugin, action, version, end, steps, why, beganAt, now);
    }
}
