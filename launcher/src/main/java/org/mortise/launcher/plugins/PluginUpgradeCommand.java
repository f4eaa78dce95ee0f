package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mortise.launcher.ExitCodes;
import org.mortise.launcher.Failure;
import org.mortise.launcher.client.ServerClient;
import org.mortise.launcher.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "upgrade",
        description =
                "Upgrades plugins to what the server's catalogues offer: shows each plan, asks, does exactly that.")
final class PluginUpgradeCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions serverOptions;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Of the plugin; all that have an update without one.")
    private List<String> ids = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ServerClient server = serverOptions.connect();
        var messages = spec.commandLine().getErr();
        List<String> due = due(CatalogueAnswer.search(server, "", messages));
        if (due.isEmpty()) {
            messages.println("Everything is up to date.");
        }
        Installation installation = new Installation(server, yes, messages);
        due.forEach(id -> installation.carryOut(CatalogueAnswer.plan(server, id)));
        return ExitCodes.OK;
    }

    private List<String> due(JsonNode answer) {
        List<String> due = new ArrayList<>();
        List<String> here = new ArrayList<>();
        for (JsonNode offer : answer.path("items")) {
            String id = offer.path("plugin").asText();
            if (offer.hasNonNull("installed")) {
                here.add(id);
            }
            if (offer.path("state").asText().equals("UPDATE") && (ids.isEmpty() || ids.contains(id))) {
                due.add(id);
            }
        }
        ids.stream().filter(id -> !here.contains(id)).findFirst().ifPresent(id -> {
            throw new Failure(id + " is not installed, or no catalogue offers it.");
        });
        return due;
    }
}
