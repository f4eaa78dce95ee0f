package org.mortise.itests.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mortise.testkit.server.Answer;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Json;

/** The administration of one plugin over REST, as an administrator's browser does it. */
final class PluginAdmin {

    private static final String PLUGINS = "/api/admin/plugins";

    private final Api api;
    private final String id;

    PluginAdmin(Api api, String id) {
        this.api = api;
        this.id = id;
    }

    /** Plans and applies; the answer tells how it ended. */
    JsonNode install(Path jar) {
        return apply(plan(jar)).expect(200).json();
    }

    String plan(Path jar) {
        return planned(jar).path("id").asText();
    }

    JsonNode planned(Path jar) {
        return upload(jar).expect(201).json();
    }

    Answer upload(Path jar) {
        try {
            return api.upload(PLUGINS, jar.getFileName().toString(), Files.readAllBytes(jar), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the migrations of a plan would run, in lower case. */
    List<String> sql(String plan) {
        return Json.stream(api.get(PLUGINS + "/plans/" + plan + "/sql")
                        .expect(200)
                        .json()
                        .path("statements"))
                .map(statement -> statement.asText().toLowerCase(Locale.ROOT))
                .toList();
    }

    Answer apply(String plan) {
        return api.post(PLUGINS + "/plans/" + plan + "/apply", null);
    }

    JsonNode rollback() {
        return api.post(PLUGINS + "/" + id + "/rollback", null).expect(200).json();
    }

    Answer uninstall() {
        return api.delete(PLUGINS + "/" + id);
    }

    JsonNode enable() {
        return api.post(PLUGINS + "/" + id + "/enable", null).expect(200).json();
    }

    JsonNode get() {
        return api.get(PLUGINS + "/" + id).expect(200).json();
    }

    /** What it does, in numbers. */
    JsonNode figures() {
        return api.get(PLUGINS + "/" + id + "/figures").expect(200).json();
    }

    /** How far its latest change is. */
    JsonNode progress() {
        return api.get(PLUGINS + "/" + id + "/progress").expect(200).json();
    }

    /** The newest entry of the history. */
    JsonNode last() {
        return get().path("history").path(0);
    }
}
