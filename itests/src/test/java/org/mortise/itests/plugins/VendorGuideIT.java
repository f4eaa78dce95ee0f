package org.mortise.itests.plugins;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.mortise.itests.harness.Launcher;
import org.mortise.itests.harness.Settings;
import org.mortise.testkit.server.Ports;
import org.mortise.testkit.server.Programs;

/** The commands of {@code docs/vendor/guide.md}, as they stand there, from an empty folder, end with the vendor's plugin answering. */
public class VendorGuideIT {

    private static final Pattern COMMANDS = Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Duration LIMIT = Duration.ofMinutes(8);

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @After
    public void stop() {
        // It stops the server itself; this is for when it did not get there.
        Path work = folder.getRoot().toPath().resolve("visits");
        if (Files.isDirectory(work)) {
            Launcher.run(work, "stop", "--data", "crm");
        }
    }

    @Test
    public void theGuideWorks() throws IOException {
        Path work = folder.getRoot().toPath();
        String guide = Files.readString(Settings.checkout().resolve("docs/vendor/guide.md"));
        String script = COMMANDS.matcher(guide)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n", "set -euo pipefail\n", ""));
        Programs.Result result = Programs.run(List.of("bash", "-c", script), work, environment(work), LIMIT)
                .expect(0);
        String said = result.out() + result.err();
        assertTrue(said, said.contains("visits-1.0.0.jar is in order"));
        assertTrue(said, said.contains("{\"count\":1,\"last\":\"2026-03-01\"}"));
        assertTrue(said, said.contains("visits 1.1.0, in the place of 1.0.0"));
        String after = said.substring(said.lastIndexOf("{\"items\""));
        assertTrue(after, after.contains("First visit") && after.contains("\"minutes\":null"));
    }

    /** As on a vendor's machine: Maven, a JDK and the distribution on the path; the policy is the one of every server. */
    private static Map<String, String> environment(Path work) throws IOException {
        Path bin = Files.createDirectory(work.resolve("bin"));
        Path maven = bin.resolve("mvn");
        Files.writeString(
                maven,
                // The wrapper takes a Maven that it finds, and must not find this one.
                "#!/bin/sh\nexport PATH=\"" + System.getenv("PATH") + "\"\nexec "
                        + Settings.checkout().resolve("mvnw") + " -B -ntp -Dmaven.repo.local="
                        + Settings.mavenRepository() + " \"$@\"\n");
        assertTrue(maven.toFile().setExecutable(true));
        Map<String, String> environment = new HashMap<>(Launcher.environment());
        environment.put("MORTISE_PLUGIN_POLICY", "signed");
        environment.put("PORT", String.valueOf(Ports.free()));
        environment.put(
                "PATH",
                String.join(
                        ":",
                        bin.toString(),
                        Settings.distribution().resolve("bin").toString(),
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        System.getenv("PATH")));
        return environment;
    }
}
