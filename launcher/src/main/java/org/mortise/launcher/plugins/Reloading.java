package org.mortise.launcher.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.mortise.launcher.Failure;
import org.mortise.launcher.client.Multipart;
import org.mortise.launcher.client.ServerClient;

/** Installs a plugin whenever what it is made of has changed; what is wrong with it is said, and waited out. */
final class Reloading {
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final ServerClient server;
    private final PluginSource source;
    private final PrintWriter messages;
    private String seen = "";
    private String done = "";

    Reloading(ServerClient server, PluginSource source, PrintWriter messages) {
        this.server = server;
        this.source = source;
        this.messages = messages;
    }

    /** To be called again and again. A change counts once it has been the same for two looks: editors save in pieces. */
    void look() throws InterruptedException {
        try {
            String now = source.stamp();
            boolean calm = now.equals(seen);
            seen = now;
            if (calm && !now.isEmpty() && !now.equals(done)) {
                done = now;
                install(source.jar());
            }
        } catch (Failure e) {
            messages.println(e.getMessage());
        } catch (IOException e) {
            messages.println("It cannot be read: " + e.getMessage() + ".");
        }
    }

    private void install(Path jar) {
        long begin = System.nanoTime();
        JsonNode plan =
                server.upload(PluginCommand.PLUGINS, new Multipart().file("file", jar, "application/java-archive"));
        JsonNode result =
                server.post(PluginCommand.PLUGINS + "/plans/" + plan.path("id").asText() + "/apply");
        String state = result.path("state").asText();
        if (!state.equals("ACTIVE")) {
            throw new Failure("It does not run: " + result.path("problem").asText());
        }
        messages.printf(
                "%s %s runs (%d ms).%n",
                result.path("name").asText(),
                result.path("version").asText(),
                (System.nanoTime() - begin) / NANOS_PER_MILLI);
    }
}
