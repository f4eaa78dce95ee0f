package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.mortise.launcher.Failure;
import org.mortise.launcher.client.ServerClient;

/** Shows a plan that the server made, asks, and has exactly that done. */
final class Installation {
    private final ServerClient server;
    private final boolean yes;
    private final PrintWriter messages;

    /** @param yes do not ask */
    Installation(ServerClient server, boolean yes, PrintWriter messages) {
        this.server = server;
        this.yes = yes;
        this.messages = messages;
    }

    /** @return what the server says of the plugin then. @throws Failure when it did not start, or nobody consented */
    JsonNode carryOut(JsonNode plan) {
        InstallationPlan.lines(plan).forEach(messages::println);
        String address = PluginCommand.PLUGINS + "/plans/" + plan.path("id").asText();
        if (plan.path("steps").findValuesAsText("action").contains("migrate")) {
            server.get(address + "/sql")
                    .path("statements")
                    .forEach(statement -> messages.println("  SQL: " + statement.asText()));
        }
        if (!yes) {
            messages.flush();
            Confirmation.ask("Do this? [y/N]", "y");
        }
        JsonNode result = server.post(address + "/apply");
        String state = result.path("state").asText();
        if (state.equals("FAILED")) {
            throw new Failure(
                    "The plugin did not start: " + result.path("problem").asText());
        }
        messages.println(result.path("name").asText() + " is " + state + ".");
        return result;
    }
}
