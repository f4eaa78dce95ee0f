package org.mortise.launcher.instance;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Says whether an instance runs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it runs", "1:failure", "3:it does not run", "64:wrong use of the command line"})
public final class StatusCommand implements Callable<Integer> {
    @Mixin
    private InstanceOption instanceOption;

    @Option(names = "--json", description = "Print one line {\"state\",\"url\",\"pid\",\"sshPort\",\"dataDir\"}.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var instance = instanceOption.instance().existing();
        var settings = InstanceSettings.load(instance);
        var server = ServerProcess.of(instance);
        String state = state(server, settings);
        spec.commandLine()
                .getOut()
                .println(json ? json(instance, settings, server, state) : text(instance, settings, server, state));
        return server.isPresent() ? ExitCodes.OK : ExitCodes.NOT_RUNNING;
    }

    private static String state(Optional<ServerProcess> server, InstanceSettings settings) {
        if (server.isEmpty()) {
            return "stopped";
        }
        return Readiness.isReady(settings.url()) ? "ready" : "not ready";
    }

    private static String json(
            Instance instance, InstanceSettings settings, Optional<ServerProcess> server, String state) {
        return Json.write(Json.object()
                .put("state", state)
                .put("url", settings.url())
                .put("pid", server.map(ServerProcess::pid).orElse(null))
                .put("sshPort", settings.sshPort())
                .put("dataDir", instance.folder().toString()));
    }

    private static String text(
            Instance instance, InstanceSettings settings, Optional<ServerProcess> server, String state) {
        String process = server.map(running -> ", process " + running.pid()).orElse("");
        return state + " (" + instance.folder() + ", " + settings.url() + process + ")";
    }
}
