package org.mortise.launcher.instance;

import java.time.Duration;
import org.mortise.launcher.ExitCodes;

/** Ties the server to the launcher when it was not detached. */
final class Foreground {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private Foreground() {}

    /** The server does not share our terminal: Ctrl-C reaches us alone, and the server stops cleanly. */
    static void stopWithUs(Process server) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> new ServerProcess(server.toHandle()).stop(STOP_LIMIT), "stop-server"));
    }

    static int stayUntilEnd(Process server) throws InterruptedException {
        return server.waitFor() == 0 ? ExitCodes.OK : ExitCodes.FAILURE;
    }
}
