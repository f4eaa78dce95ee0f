package org.mortise.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.mortise.testkit.server.Programs;

/** Types commands over SSH as a user, as {@code mortise console} does it. */
public final class Console {

    private final Instance server;
    private final String user;
    private final Path askPass;

    /** @param password null for the administrator's of the first start */
    public Console(Instance server, String user, String password) {
        this.server = server;
        this.user = user;
        this.askPass = askPass(password);
    }

    public Programs.Result type(String command) {
        return Launcher.run(
                server.folder(),
                environment(),
                List.of("console", "--user", user, "--data", server.folder().toString(), command));
    }

    /** So that a program of OpenSSH gets the password, which otherwise asks a person. */
    public Map<String, String> environment() {
        return Map.of("SSH_ASKPASS", askPass.toString(), "SSH_ASKPASS_REQUIRE", "force", "DISPLAY", ":0");
    }

    private Path askPass(String password) {
        Path file = server.folder().resolve("initial-admin-password");
        Path program = server.folder().resolve("askpass-" + user);
        try {
            if (password != null) {
                file = server.folder().resolve("password-" + user);
                Files.writeString(file, password);
            }
            Files.writeString(program, "#!/bin/sh\ncat '" + file + "'\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
