package org.mortise.testkit.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An empty server in a temporary folder. */
final class ServerProcess {

    private static final Set<ServerProcess> OPEN = ConcurrentHashMap.newKeySet();

    static {
        // A test run that is interrupted leaves no servers behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(ServerProcess::kill), "kill-servers"));
    }

    private final Launcher launcher;
    private final Path folder;
    private final ServerLog log;
    private Api api;
    private long pid;

    ServerProcess(Launcher launcher) {
        this.launcher = launcher;
        try {
            folder = Files.createTempDirectory("mortise-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log = new ServerLog(folder.resolve("data/log"));
    }

    /** @throws AssertionError with what the launcher and the server said when it does not start */
    void start() {
        OPEN.add(this);
        Programs.Result result = launcher.run(
                folder,
                List.of(
                        "run",
                        "--detach",
                        "--json",
                        "--port",
                        "" + Ports.free(),
                        "--data",
                        folder.toString(),
                        "--db",
                        "h2"));
        if (result.exitCode() != 0) {
            throw new AssertionError("The server did not start.\n" + result.err() + log.tail());
        }
        JsonNode line = Json.read(result.out());
        pid = line.path("pid").asLong();
        api = Api.anonymous(line.path("url").asText())
                .signIn(line.path("username").asText(), line.path("password").asText());
    }

    Api api() {
        return api;
    }

    ServerLog log() {
        return log;
    }

    void stop() {
        launcher.run(folder, List.of("stop", "--force", "--data", folder.toString()));
        OPEN.remove(this);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        if (pid != 0) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
