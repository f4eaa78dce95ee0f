package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The server's process, found again through the pid file of the instance. */
record ServerProcess(ProcessHandle handle) {
    /** The start time is computed from the clock, which may be set meanwhile. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    /** The one that runs. */
    static Optional<ServerProcess> of(Instance instance) {
        return registered(instance).filter(server -> ProcessState.of(server.handle) == ProcessState.RUNNING);
    }

    /** The one that runs, or that was killed a moment ago and still holds its port and its files. */
    static Optional<ServerProcess> registered(Instance instance) {
        try {
            String[] pidAndStart = Files.readString(instance.pidFile()).trim().split(" ");
            Instant start = Instant.ofEpochMilli(Long.parseLong(pidAndStart[1]));
            return ProcessHandle.of(Long.parseLong(pidAndStart[0]))
                    .filter(handle -> startedAt(handle, start))
                    .map(ServerProcess::new);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    static void register(Process process, Instance instance) {
        long start = process.info().startInstant().orElseGet(Instant::now).toEpochMilli();
        try {
            Files.writeString(instance.pidFile(), process.pid() + " " + start + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Instance instance) {
        try {
            Files.deleteIfExists(instance.pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return handle.pid();
    }

    /** Asks for a clean stop. */
    boolean stop(Duration limit) {
        handle.destroy();
        return ProcessState.ENDING.awaitAtLeast(handle, limit);
    }

    void kill() {
        handle.destroyForcibly();
        ProcessState.ENDING.awaitAtLeast(handle, Duration.ofSeconds(10));
    }

    /** A number alone proves nothing: after a crash the operating system gives it to another process. */
    private static boolean startedAt(ProcessHandle handle, Instant start) {
        return handle.info()
                .startInstant()
                .map(actual -> Duration.between(actual, start).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(true);
    }
}
