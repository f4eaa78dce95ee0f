package org.mortise.launcher.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mortise.launcher.Failure;

/** The folder that holds everything that belongs to one running Mortise: configuration, data, plugins, logs. */
public record Instance(Path folder) {
    /** The folder given, the one of MORTISE_DATA, or one in the home folder. */
    public static Instance of(Path given) {
        Path folder = given;
        if (folder == null) {
            String preset = System.getenv("MORTISE_DATA");
            folder = preset == null || preset.isBlank()
                    ? Path.of(System.getProperty("user.home"), ".mortise", "data")
                    : Path.of(preset);
        }
        return new Instance(folder.toAbsolutePath().normalize());
    }

    /** @throws Failure when nothing was ever started in the folder, which mostly means a misspelt name */
    public Instance existing() {
        if (!Files.isDirectory(etc())) {
            throw new Failure("There is no Mortise instance in " + folder + " (nothing was started there yet).");
        }
        return this;
    }

    public Path etc() {
        return folder.resolve("etc");
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path logs() {
        return data().resolve("log");
    }

    /** One JSON object a line. */
    public Path serverLog() {
        return logs().resolve("mortise.log");
    }

    /** What the server's process writes to standard output and error, a crash of the JVM for instance. */
    public Path serverOutput() {
        return logs().resolve("server.out");
    }

    public Path temporary() {
        return data().resolve("tmp");
    }

    public Path database() {
        return folder.resolve("db");
    }

    public Path pidFile() {
        return folder.resolve("mortise.pid");
    }

    public Path settingsFile() {
        return etc().resolve("launcher.properties");
    }

    /** Written by the server at its first start, deleted by the server when the password is changed. */
    public Path initialPasswordFile() {
        return folder.resolve("initial-admin-password");
    }
}
