package org.mortise.launcher.plugins;

import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "remove", description = "Removes a plugin; its data stay dormant and are found when it comes back.")
final class PluginRemoveCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions serverOptions;

    @Option(
            names = "--purge",
            description = "Have the data exported on the server, and then deleted. You are asked to type the id.")
    private boolean purge;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Parameters(paramLabel = "ID", description = "The plugin, as 'plugin list' names it.")
    private String id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var server = serverOptions.connect();
        if (purge && !yes) {
            Confirmation.ask("All data of " + id + " will be deleted. Type its id to go on:", id);
        }
        String plugin = PluginCommand.PLUGINS + "/" + id;
        server.delete(plugin);
        if (purge) {
            String export = server.post(plugin + "/exports").path("name").asText();
            spec.commandLine().getErr().println("Exported: " + plugin + "/exports/" + export);
            server.delete(plugin + "?purge=true&confirm=" + id);
        }
        spec.commandLine().getErr().println("Removed.");
        return ExitCodes.OK;
    }
}
