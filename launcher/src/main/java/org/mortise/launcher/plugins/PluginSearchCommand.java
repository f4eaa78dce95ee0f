package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Json;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "search", description = "Shows what the server's catalogues offer.")
final class PluginSearchCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions serverOptions;

    @Option(names = "--json", description = "Print the server's answer as one line.")
    private boolean json;

    @Parameters(paramLabel = "WORD", description = "In the name, the vendor or the description; all of them.")
    private List<String> words = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        JsonNode answer = CatalogueAnswer.search(
                serverOptions.connect(),
                String.join(" ", words),
                spec.commandLine().getErr());
        if (json) {
            out.println(Json.write(answer));
            return ExitCodes.OK;
        }
        out.printf("%-24s %-12s %-12s %-14s %s%n", "ID", "VERSION", "INSTALLED", "STATE", "NAME, VENDOR");
        for (JsonNode offer : answer.path("items")) {
            out.printf(
                    "%-24s %-12s %-12s %-14s %s%n",
                    offer.path("plugin").asText(),
                    offer.path("version").asText(),
                    offer.path("installed").asText("").replace("null", ""),
                    offer.path("state").asText().toLowerCase(Locale.ROOT),
                    offer.path("name").asText() + ", " + offer.path("vendor").asText());
            if (offer.hasNonNull("problem")) {
                out.println("    " + offer.path("problem").asText());
            }
        }
        return ExitCodes.OK;
    }
}
