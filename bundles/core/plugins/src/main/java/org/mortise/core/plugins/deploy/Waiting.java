package org.mortise.core.plugins.deploy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.mortise.api.plugins.Plugins;

/** Does things in their order on a thread of its own, as soon as the plugin service is there. Safe for many threads. */
final class Waiting {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "mortise-deploy");
        created.setDaemon(true);
        return created;
    });
    private final Queue<Consumer<Plugins>> queue = new ArrayDeque<>();
    private Plugins plugins;

    synchronized void add(Consumer<Plugins> work) {
        queue.add(work);
        hurry();
    }

    synchronized void use(Plugins service) {
        plugins = service;
        hurry();
    }

    synchronized void lose(Plugins service) {
        if (plugins == service) {
            plugins = null;
        }
    }

    void close() {
        thread.shutdownNow();
    }

    private void hurry() {
        Plugins service = plugins;
        while (service != null && !queue.isEmpty()) {
            Consumer<Plugins> work = queue.remove();
            thread.execute(() -> work.accept(service));
        }
    }
}
