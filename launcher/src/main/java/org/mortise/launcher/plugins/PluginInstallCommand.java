package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Json;
import org.mortise.launcher.client.Multipart;
import org.mortise.launcher.client.ServerClient;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "install", description = "Installs or upgrades a plugin: shows the plan, asks, does exactly that.")
final class PluginInstallCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions serverOptions;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", description = "Print the server's answer to the installation as one line.")
    private boolean json;

    @Parameters(
            paramLabel = "FILE|ID[@VERSION]",
            description = "The plugin's jar or KAR, or the id of a plugin that the server's catalogues offer.")
    private String wanted;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ServerClient server = serverOptions.connect();
        JsonNode result = new Installation(server, yes, spec.commandLine().getErr()).carryOut(plan(server));
        if (json) {
            spec.commandLine().getOut().println(Json.write(result));
        }
        return ExitCodes.OK;
    }

    private JsonNode plan(ServerClient server) {
        Path file = Path.of(wanted);
        // An id has neither dots nor slashes: whoever misspells a file is told that there is no such file.
        if (!Files.exists(file) && wanted.matches("[a-z0-9-]+(@.+)?")) {
            return CatalogueAnswer.plan(server, wanted);
        }
        return server.upload(PluginCommand.PLUGINS, new Multipart().file("file", file, "application/java-archive"));
    }
}
