package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Json;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lists the plugins of a server.")
final class PluginListCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions serverOptions;

    @Option(names = "--json", description = "Print the server's answer as one line.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        JsonNode answer = serverOptions.connect().get(PluginCommand.PLUGINS);
        if (json) {
            out.println(Json.write(answer));
            return ExitCodes.OK;
        }
        out.printf("%-24s %-16s %-12s %s%n", "ID", "VERSION", "STATE", "NAME");
        for (JsonNode plugin : answer.path("items")) {
            out.printf(
                    "%-24s %-16s %-12s %s%n",
                    plugin.path("id").asText(),
                    plugin.path("version").asText(),
                    plugin.path("state").asText(),
                    plugin.path("name").asText());
        }
        return ExitCodes.OK;
    }
}
