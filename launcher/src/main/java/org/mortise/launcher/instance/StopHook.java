package org.mortise.launcher.instance;

import java.time.Duration;

/**
 * Stops the server when the launcher ends. The server does not share our terminal: Ctrl-C reaches us alone, and the server
 * ends cleanly.
 */
final class StopHook {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process server;
    private final Thread thread = new Thread(this::stop, "stop-server");
    private volatile boolean running;

    private StopHook(Process server) {
        this.server = server;
    }

    static StopHook install(Process server) {
        var hook = new StopHook(server);
        Runtime.getRuntime().addShutdownHook(hook.thread);
        return hook;
    }

    /** True when the launcher is about to end, which then is why the server has ended. */
    boolean isRunning() {
        return running;
    }

    void remove() {
        Runtime.getRuntime().removeShutdownHook(thread);
    }

    private void stop() {
        running = true;
        new ServerProcess(server.toHandle()).stop(STOP_LIMIT);
    }
}
