package org.mortise.core.guard;

import java.util.concurrent.atomic.LongAdder;

/** Counts one plugin's calls of one kind. Safe for many threads. */
final class Tally {

    private final String plugin;
    private final String kind;
    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder overdue = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    Tally(String plugin, String kind) {
        this.plugin = plugin;
        this.kind = kind;
    }

    String plugin() {
        return plugin;
    }

    void call(long took) {
        calls.increment();
        nanos.add(took);
    }

    void failure() {
        failures.increment();
    }

    void overdue() {
        overdue.increment();
    }

    CallFigures figures() {
        return new CallFigures(plugin, kind, calls.sum(), failures.sum(), overdue.sum(), nanos.sum() / 1e9);
    }
}
