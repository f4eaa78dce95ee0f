package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
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

    @Parameters(paramLabel = "FILE", description = "The plugin's file: a jar or a KAR.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ServerClient server = serverOptions.connect();
        JsonNode plan =
                server.upload(PluginCommand.PLUGINS, new Multipart().file("file", file, "application/java-archive"));
        InstallationPlan.lines(plan).forEach(spec.commandLine().getErr()::println);
        String address = PluginCommand.PLUGINS + "/plans/" + plan.path("id").asText();
        if (plan.path("steps").findValuesAsText("action").contains("migrate")) {
            server.get(address + "/sql")
                    .path("statements")
                    .forEach(statement -> spec.commandLine().getErr().println("  SQL: " + statement.asText()));
        }
        if (!yes) {
            Confirmation.ask("Do this? [y/N]", "y");
        }
        JsonNode result = server.post(address + "/apply");
        if (json) {
            spec.commandLine().getOut().println(Json.write(result));
        }
        String state = result.path("state").asText();
        if (state.equals("FAILED")) {
            throw new Failure(
                    "The plugin did not start: " + result.path("problem").asText());
        }
        spec.commandLine().getErr().println(result.path("name").asText() + " is " + state + ".");
        return ExitCodes.OK;
    }
}
