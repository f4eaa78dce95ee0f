package org.mortise.core.plugins.progress;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mortise.api.plugins.PluginPlan;

/**
 * Where the latest change of each plugin is told step by step. In memory and of this node: what outlives a restart is the history.
 * Changes take turns, so the steps that are reached are those of one change; reading is safe for many threads.
 */
public final class ProgressBoard {

    private final Clock clock;
    private final Map<String, Progress> latest = new ConcurrentHashMap<>();
    private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();
    /** The plugin that is being changed. */
    private String current;

    public ProgressBoard(Clock clock) {
        this.clock = clock;
    }

    /** The latest change of a plugin, known or not. */
    public Progress of(String plugin) {
        return latest.getOrDefault(plugin, Progress.none(plugin));
    }

    /** Tells of each step from now on, on the thread of the change: the listener must not take long. */
    public void listen(Consumer<Progress> listener) {
        listeners.add(listener);
    }

    public void forget(Consumer<Progress> listener) {
        listeners.remove(listener);
    }

    /** Runs a change, which may say where it is. It is done when the change returns and has not said that it failed. */
    public <T> T follow(String plugin, String action, String version, List<PluginPlan.Step> steps, Supplier<T> change) {
        current = plugin;
        tell(Progress.begun(plugin, action, version, steps, clock.instant()));
        try {
            T result = change.get();
            update(progress -> progress.done(clock.instant()));
            return result;
        } catch (RuntimeException | Error e) {
            failed(e.getMessage() == null ? e.toString() : e.getMessage());
            throw e;
        }
    }

    /** These steps of the change run now, side by side, and those before are done. Steps that there are none of are passed over. */
    public void reached(String... actions) {
        update(progress -> progress.reached(Set.of(actions)));
    }

    /** What runs now has failed, and nothing takes its place. */
    public void stepFailed() {
        update(Progress::stepFailed);
    }

    /** The step has failed; until the change ends, it is undone. */
    public void goingBack(String detail) {
        update(progress -> progress.goingBack(detail));
    }

    /** The change has failed; it returns all the same. */
    public void failed(String why) {
        update(progress -> progress.failed(why, clock.instant()));
    }

    /** Nothing is told of what runs without being followed, nor after the end. */
    private void update(UnaryOperator<Progress> step) {
        Progress before = current == null ? null : latest.get(current);
        if (before != null && before.runs()) {
            tell(step.apply(before));
        }
    }

    private void tell(Progress now) {
        latest.put(now.plugin(), now);
        listeners.forEach(listener -> listener.accept(now));
    }
}
