package org.mortise.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Installs a plugin as an administrator does. */
final class PluginInstallation {

    private static final String PLUGINS = "/api/admin/plugins";

    private PluginInstallation() {}

    /** @throws AssertionError that says why, when the file is refused or the plugin does not come up */
    static void install(Api api, Path jar) {
        Answer plan = api.upload(PLUGINS, jar.getFileName().toString(), content(jar), null);
        if (plan.status() != 201) {
            throw new AssertionError(jar.getFileName() + " is refused: " + reasons(plan));
        }
        Answer applied = api.post(PLUGINS + "/plans/" + plan.id() + "/apply", null);
        if (applied.status() != 200) {
            throw new AssertionError(jar.getFileName() + " cannot be installed: " + reasons(applied));
        }
        if (!applied.at("/state").equals("ACTIVE")) {
            throw new AssertionError(jar.getFileName() + " is " + applied.at("/state") + " and not ACTIVE: "
                    + applied.json().path("problem").asText());
        }
    }

    private static String reasons(Answer problem) {
        StringBuilder text = new StringBuilder(problem.at("/detail"))
                .append(" (")
                .append(problem.at("/type"))
                .append(')');
        for (JsonNode violation : problem.json().path("violations")) {
            text.append("\n  ").append(violation.path("field").asText());
            text.append(": ").append(violation.path("message").asText());
        }
        return text.toString();
    }

    private static byte[] content(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
