package org.mortise.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end. */
public final class Programs {

    private Programs() {}

    /** What a program said. */
    public record Result(int exitCode, String out, String err) {

        /** Fails the test with everything that the program said. */
        public Result expect(int code) {
            if (exitCode != code) {
                throw new AssertionError(
                        "Exit code " + exitCode + " instead of " + code + "\n" + out.strip() + "\n" + err.strip());
            }
            return this;
        }
    }

    /** Files instead of pipes: a server that outlives the program may keep a pipe open for ever. */
    public static Result run(List<String> command, Path folder, Map<String, String> environment, Duration limit) {
        try {
            Path out = Files.createTempFile("mortise-test", ".out");
            Path err = Files.createTempFile("mortise-test", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError("No end within " + limit + ": " + command + "\n" + Files.readString(out)
                            + "\n" + Files.readString(err));
                }
                return new Result(
                        process.exitValue(),
                        Files.readString(out, StandardCharsets.UTF_8),
                        Files.readString(err, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }
}
