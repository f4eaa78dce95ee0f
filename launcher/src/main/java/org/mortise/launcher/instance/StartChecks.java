package org.mortise.launcher.instance;

import java.time.Duration;
import org.mortise.launcher.Failure;

/** What would make a start fail slowly and with a worse message. */
final class StartChecks {
    private static final Duration CLEARING_UP = Duration.ofSeconds(15);

    private StartChecks() {}

    static void notRunning(Instance instance, InstanceSettings settings) {
        // One that was killed a moment ago may still hold the port and the database.
        ServerProcess.registered(instance)
                .filter(server -> ProcessState.of(server.handle()) == ProcessState.ENDING)
                .ifPresent(ending -> ProcessState.GONE.awaitAtLeast(ending.handle(), CLEARING_UP));
        ServerProcess.of(instance).ifPresent(running -> {
            throw new Failure("Mortise already runs in " + instance.folder() + " (process " + running.pid() + ", "
                    + settings.url() + "). 'mortise stop --data " + instance.folder() + "' stops it.");
        });
    }

    static void portIsFree(int port) {
        if (!Ports.isFree(port)) {
            throw new Failure("Port " + port + " is in use by another program. Choose another one with --port.");
        }
    }

    static void databaseAnswers(Database database) {
        database.address().ifPresent(address -> {
            if (!Ports.answers(address.host(), address.port())) {
                throw new Failure("Nothing answers at " + address.host() + ":" + address.port()
                        + ", where --db says that the database is.");
            }
        });
    }
}
