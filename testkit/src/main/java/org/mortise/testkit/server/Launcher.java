package org.mortise.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program {@code mortise} of a distribution, as a process of its own. */
public final class Launcher {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String JAR = "lib/mortise-launcher.jar";

    private final Path home;
    private final Map<String, String> environment;

    private Launcher(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    /**
     * @param folder of the unpacked distribution, or the one into which its archive was unpacked
     * @throws AssertionError when there is none
     */
    public static Launcher in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new AssertionError("There is no folder " + folder + " with an unpacked distribution.");
        }
        try (Stream<Path> inside = Files.walk(folder, 1)) {
            Path home = inside.filter(each -> Files.exists(each.resolve(JAR)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no unpacked distribution in " + folder + "."));
            // The optimizing compiler is for servers that live longer than a test; plugins under test are not signed.
            return new Launcher(
                    home,
                    Map.of(
                            "MORTISE_JAVA_OPTS",
                            "-XX:TieredStopAtLevel=1",
                            "MORTISE_PLUGIN_POLICY",
                            "unsigned",
                            "LC_ALL",
                            "C.UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with more environment variables, for the servers that it starts too; they win over the defaults. */
    public Launcher with(Map<String, String> variables) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(variables);
        return new Launcher(home, all);
    }

    public Path home() {
        return home;
    }

    public Map<String, String> environment() {
        return environment;
    }

    /** Runs it to its end, five minutes at most. */
    public Programs.Result run(Path workingFolder, List<String> arguments) {
        return Programs.run(command(arguments), workingFolder, environment, LIMIT);
    }

    /** For a launcher that the test wants to watch or to end. */
    public List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                "-Dmortise.home=" + home,
                "-jar",
                home.resolve(JAR).toString()));
        command.addAll(arguments);
        return command;
    }
}
