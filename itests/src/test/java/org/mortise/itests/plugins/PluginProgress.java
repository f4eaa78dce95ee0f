package org.mortise.itests.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Json;

/** Listens to how far the changes of one plugin are, as an administrator's page does. */
final class PluginProgress implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    private PluginProgress(Stream<String> lines) {
        this.lines = lines;
        Thread reader = new Thread(this::read, "plugin-progress");
        reader.setDaemon(true);
        reader.start();
    }

    /** Returns once the first event is there, which tells how things stand. */
    static PluginProgress listen(Api api, String plugin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(api.url() + "/api/admin/plugins/" + plugin + "/progress/events"))
                .header("Authorization", "Bearer " + api.token())
                .header("Accept", "text/event-stream")
                .build();
        PluginProgress progress = new PluginProgress(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body());
        Await.until("the first event", LIMIT, () -> !progress.events.isEmpty());
        return progress;
    }

    JsonNode first() {
        return events.get(0);
    }

    /** What is told when the change has ended. */
    JsonNode awaitEnd(String action, String state) {
        Await.until("the end of the change: " + action + ", " + state, LIMIT, () -> ended(action, state));
        return events.get(events.size() - 1);
    }

    private boolean ended(String action, String state) {
        JsonNode last = events.get(events.size() - 1);
        return last.path("action").asText().equals(action)
                && last.path("state").asText().equals(state);
    }

    /** The steps that were told to run, in the order in which they were. */
    List<String> ran() {
        Set<String> ran = new LinkedHashSet<>();
        events.forEach(event -> Json.stream(event.path("steps"))
                .filter(step -> step.path("state").asText().equals("RUNNING"))
                .forEach(step -> ran.add(step.path("action").asText())));
        return new ArrayList<>(ran);
    }

    /** Each step with its state. */
    static List<String> states(JsonNode progress) {
        return Json.stream(progress.path("steps"))
                .map(step ->
                        step.path("action").asText() + " " + step.path("state").asText())
                .toList();
    }

    private void read() {
        lines.filter(line -> line.startsWith("data:")).forEach(line -> events.add(Json.read(line.substring(5))));
    }

    @Override
    public void close() {
        lines.close();
    }
}
