package org.mortise.core.guard;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows all calls that are open, counts all that were, and finds those that are over their time when it is told to look. */
public final class Guard implements PluginCalls {

    /** What belongs to no plugin. It is counted, and nobody quarantines it. */
    public static final String CORE = "core";

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Function<Object, String> plugins;
    private final boolean interrupts;
    private final Quarantine quarantine;
    private final Budget budget;
    private final Set<OpenCall> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    /**
     * @param plugins tells the id of the plugin that an object comes from, {@link #CORE} for none
     * @param interrupts whether to interrupt what is over its time. Never with the embedded database: H2 closes its file when
     *     the thread that reads it is interrupted
     * @param failures how many are enough
     * @param within how long
     */
    public Guard(
            Function<Object, String> plugins,
            boolean interrupts,
            int failures,
            Duration within,
            LongSupplier nanos,
            Quarantine quarantine) {
        this.plugins = plugins;
        this.interrupts = interrupts;
        this.quarantine = quarantine;
        this.budget = new Budget(failures, within, nanos);
    }

    /** One that only counts, for tests of those who call. */
    public static Guard counting() {
        return new Guard(
                any -> CORE, true, Integer.MAX_VALUE, Duration.ofSeconds(1), System::nanoTime, (plugin, cause) -> {});
    }

    /** Whose it is: the id of a plugin, or {@link #CORE}. */
    String plugin(Object service) {
        return plugins.apply(service);
    }

    @Override
    public OpenCall begin(Object service, String kind, String what, Duration limit) {
        return begin(service, kind, what, limit, interrupts);
    }

    @Override
    public OpenCall beginRequest(Object resource, String what, Duration limit) {
        return begin(resource, "rest", what, limit, false);
    }

    @Override
    public boolean isOfPlugin(Object service) {
        return !plugin(service).equals(CORE);
    }

    private OpenCall begin(Object service, String kind, String what, Duration limit, boolean interruptible) {
        String plugin = plugin(service);
        Tally tally = tallies.computeIfAbsent(plugin + " " + kind, any -> new Tally(plugin, kind));
        OpenCall call = new OpenCall(this, tally, service, what, limit, interruptible);
        open.add(call);
        return call;
    }

    void closed(OpenCall call) {
        open.remove(call);
        call.tally().call(call.age().toNanos());
    }

    void failed(Tally tally, String what, boolean charged) {
        tally.failure();
        if (charged) {
            charge(tally.plugin(), what);
        }
    }

    /** Finds who is over his time. To be called several times a second. */
    public void look() {
        for (OpenCall call : open) {
            if (call.becomesOverdue()) {
                String what = call.what() + " takes more than " + call.passed().toMillis() / 1000.0 + " seconds";
                LOG.warn(
                        "{}: {}, now at {}; {}",
                        call.tally().plugin(),
                        what,
                        call.place(),
                        call.interruptible() ? "it is interrupted" : "others go on without it");
                if (call.isOverdueForTheFirstTime()) {
                    call.tally().overdue();
                }
                if (call.interruptible()) {
                    call.interrupt();
                }
                charge(call.tally().plugin(), what);
            }
        }
    }

    private void charge(String plugin, String what) {
        if (!plugin.equals(CORE) && budget.spend(plugin)) {
            // What hangs now goes on to hang; it must not be charged to the plugin once an administrator has enabled it
            // again.
            open.stream().filter(call -> call.tally().plugin().equals(plugin)).forEach(OpenCall::chargeNoMore);
            quarantine.impose(plugin, "It fails too often, the last time at " + what + ".");
        }
    }

    @Override
    public List<CallFigures> figures() {
        return tallies.values().stream()
                .map(Tally::figures)
                .sorted(Comparator.comparing(CallFigures::plugin).thenComparing(CallFigures::kind))
                .toList();
    }
}
