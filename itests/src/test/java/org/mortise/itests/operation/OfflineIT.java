package org.mortise.itests.operation;

import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.itests.harness.Launcher;
import org.mortise.testkit.server.Programs;

/** The distribution starts on a machine without any network but its own loopback. */
public class OfflineIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void startsWithoutNetwork() {
        // Only root may make a network namespace.
        assumeTrue(System.getProperty("user.name").equals("root"));
        assumeTrue(new File("/usr/bin/unshare").canExecute());
        Path data = temporary.getRoot().toPath().resolve("instance");
        List<String> command =
                new ArrayList<>(List.of("unshare", "-n", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"));
        // The port is free: nobody else is in this network.
        command.addAll(
                Launcher.command(List.of("run", "--detach", "--json", "--port", "8080", "--data", data.toString())));
        try {
            Programs.Result result = Programs.run(command, temporary.getRoot().toPath(), Map.of(), LIMIT)
                    .expect(0);
            assertTrue(result.out(), result.out().contains("\"url\":\"http://localhost:8080\""));
        } finally {
            Launcher.run(temporary.getRoot().toPath(), "stop", "--force", "--data", data.toString());
        }
    }
}
