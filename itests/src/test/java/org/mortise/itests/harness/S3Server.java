package org.mortise.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mortise.testkit.server.Api;
import org.mortise.testkit.server.Await;
import org.mortise.testkit.server.Ports;

/** A server that speaks S3, with one bucket, in a process of its own. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "mortise-files";

    private final int port = Ports.free();
    private final Process process;

    public S3Server() {
        Path folder = Settings.work().resolve("s3mock");
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx256m",
                    "-jar",
                    Settings.s3mock().toString(),
                    "--server.port=" + Ports.free(),
                    "--com.adobe.testing.s3mock.http-port=" + port));
            builder.environment().put("initialBuckets", BUCKET);
            builder.redirectErrorStream(true);
            builder.redirectOutput(folder.resolve("log").toFile());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "kill-s3"));
        Api api = Api.anonymous(endpoint());
        Await.until(
                "the S3 server answers",
                Duration.ofMinutes(3),
                () -> api.get("/" + BUCKET).status() == 200);
    }

    public String endpoint() {
        return "http://localhost:" + port;
    }

    /** Whether the bucket has an object whose name ends like that. */
    public boolean has(String ending) {
        return Api.anonymous(endpoint()).get("/" + BUCKET).text().contains(ending + "</Key>");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
