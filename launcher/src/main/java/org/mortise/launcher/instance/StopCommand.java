package org.mortise.launcher.instance;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "stop", description = "Stops an instance; one that does not run is no failure.")
public final class StopCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Mixin
    private InstanceOption instanceOption;

    @Option(names = "--force", description = "Kill the server when it has not stopped after 60 seconds.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var instance = instanceOption.instance().existing();
        var messages = spec.commandLine().getErr();
        var running = ServerProcess.of(instance);
        if (running.isEmpty()) {
            messages.println("Mortise does not run in " + instance.folder() + ".");
            return ExitCodes.OK;
        }
        stop(running.get());
        ServerProcess.forget(instance);
        messages.println("Stopped.");
        return ExitCodes.OK;
    }

    private void stop(ServerProcess server) {
        if (server.stop(LIMIT)) {
            return;
        }
        if (!force) {
            throw new Failure("The server (process " + server.pid() + ") has not stopped after " + LIMIT.toSeconds()
                    + " seconds. --force kills it.");
        }
        server.kill();
    }
}
