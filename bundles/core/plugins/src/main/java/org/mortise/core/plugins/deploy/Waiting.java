package org.mortise.core.plugins.deploy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.mortise.api.plugins.Plugins;

/** Keeps work until there is a worker, and has it done in its order on a thread of its own. Safe for many threads. */
final class Waiting {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "mortise-deploy");
        created.setDaemon(true);
        return created;
    });
    private final Queue<Consumer<Plugins>> queue = new ArrayDeque<>();
    private Consumer<Consumer<Plugins>> worker;

    synchronized void add(Consumer<Plugins> work) {
        queue.add(work);
        hurry();
    }

    /** @param next does the work from now on; null for nobody */
    synchronized void use(Consumer<Consumer<Plugins>> next) {
        worker = next;
        hurry();
    }

    void close() {
        thread.shutdownNow();
    }

    private void hurry() {
        Consumer<Consumer<Plugins>> present = worker;
        while (present != null && !queue.isEmpty()) {
            Consumer<Plugins> work = queue.remove();
            thread.execute(() -> present.accept(work));
        }
    }
}
