package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.mortise.launcher.Json;

/** What the administrator needs to know of an instance that is ready. */
public record Announcement(String url, String username, String password, long pid, Instance instance) {
    private static final String ADMINISTRATOR = "admin";

    /** The password is null when the administrator has changed the one that the server made up. */
    static Announcement of(Instance instance, long pid) {
        String url = InstanceSettings.load(instance).url();
        return new Announcement(url, ADMINISTRATOR, initialPassword(instance), pid, instance);
    }

    String json() {
        return Json.write(Json.object()
                .put("url", url)
                .put("username", username)
                .put("password", password)
                .put("pid", pid)
                .put("dataDir", instance.folder().toString()));
    }

    String text(boolean detached) {
        String signIn = password == null
                ? "Sign in as " + username + " with the password that you chose."
                : "Sign in as " + username + " with the password " + password + " and change it.";
        String stop = detached ? "'mortise stop --data " + instance.folder() + "' stops it." : "Ctrl-C stops it.";
        return String.join(
                System.lineSeparator(),
                "Mortise CRM is ready at " + url,
                "  " + signIn,
                "  Instance: " + instance.folder() + " (process " + pid + "). " + stop);
    }

    /** @return null when there is none any more */
    static String initialPassword(Instance instance) {
        try {
            return Files.exists(instance.initialPasswordFile())
                    ? Files.readString(instance.initialPasswordFile()).trim()
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
