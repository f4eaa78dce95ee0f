package org.mortise.launcher.plugins;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mortise.launcher.Failure;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = {
            "Runs a plugin while you write it: installs it, and installs it anew whenever it changes, until Ctrl-C.",
            "Starts a server that takes unsigned plugins when none runs in the folder of --data."
        })
final class PluginRunCommand implements Callable<Integer> {
    private static final int POLL_MILLIS = 300;

    @Parameters(
            paramLabel = "PROJECT|FILE",
            arity = "0..1",
            defaultValue = ".",
            description = "The folder of its Maven project, which is built when you save, or its jar. Default: here.")
    private Path what;

    @Mixin
    private ServerOptions serverOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var messages = spec.commandLine().getErr();
        PluginSource source = source();
        serverOptions.ensureDevelopmentServer(messages);
        var reloading = new Reloading(serverOptions.connect(), source, messages);
        while (true) {
            reloading.look();
            messages.flush();
            Thread.sleep(POLL_MILLIS);
        }
    }

    private PluginSource source() {
        if (Files.isRegularFile(what.resolve("pom.xml"))) {
            return new MavenProject(what);
        }
        if (Files.isRegularFile(what)) {
            return new JarFileSource(what);
        }
        throw new Failure(what.toAbsolutePath().normalize() + " is neither a Maven project nor a file.");
    }
}
