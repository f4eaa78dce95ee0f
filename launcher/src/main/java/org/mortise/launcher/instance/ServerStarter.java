package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.launcher.Distribution;

/** Starts the server's process. */
final class ServerStarter {

    /** Plugins start at 90, the core up to 80. */
    private static final int BELOW_PLUGINS = 85;

    private final Distribution distribution;
    private final Instance instance;

    ServerStarter(Distribution distribution, Instance instance) {
        this.distribution = distribution;
        this.instance = instance;
    }

    Process start(InstanceSettings settings, StartOptions chosen, ClassArchive archive) {
        HalfLine.complete(instance.serverLog());
        List<String> options = new ArrayList<>(archive.jvmOptions());
        options.addAll(JvmOptions.of(System.getenv("MORTISE_JAVA_OPTS")));
        List<String> command = ServerCommandLine.build(distribution, instance, options);
        var builder = new ProcessBuilder(Detached.command(command))
                .directory(instance.folder().toFile())
                .redirectInput(Detached.nothing())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(instance.serverOutput().toFile()));
        configure(builder.environment(), settings, chosen);
        try {
            Process process = builder.start();
            ServerProcess.register(process, instance);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(Map<String, String> environment, InstanceSettings settings, StartOptions chosen) {
        environment.put("MORTISE_PORT", String.valueOf(settings.port()));
        environment.put("MORTISE_SSH_PORT", String.valueOf(settings.sshPort()));
        environment.put("MORTISE_RMI_REGISTRY_PORT", String.valueOf(settings.rmiRegistryPort()));
        environment.put("MORTISE_RMI_SERVER_PORT", String.valueOf(settings.rmiServerPort()));
        environment.put("MORTISE_DEMO", String.valueOf(chosen.demo));
        if (chosen.unsignedPlugins) {
            environment.put("MORTISE_PLUGIN_POLICY", "unsigned");
        }
        if (chosen.safe) {
            environment.put("MORTISE_START_LEVEL", String.valueOf(BELOW_PLUGINS));
        }
        environment.putAll(Database.of(settings.databaseUrl(), instance).environment());
        // glibc keeps up to eight memory pools a processor; with many threads they hold memory that nobody uses.
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
    }
}
