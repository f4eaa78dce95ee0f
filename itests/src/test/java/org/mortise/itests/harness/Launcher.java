package org.mortise.itests.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The launcher of the distribution, as a process of its own. */
public final class Launcher {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private Launcher() {}

    public static Programs.Result run(Path workingFolder, String... arguments) {
        return run(workingFolder, Map.of(), List.of(arguments));
    }

    /** The same with more environment variables, for the server too. */
    public static Programs.Result run(Path workingFolder, Map<String, String> variables, List<String> arguments) {
        Map<String, String> all = environment();
        all.putAll(variables);
        return Programs.run(command(arguments), workingFolder, all, LIMIT);
    }

    /** For a launcher that the test wants to watch or to end. */
    public static List<String> command(List<String> arguments) {
        Path home = Settings.distribution();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                "-Dmortise.home=" + home,
                "-jar",
                home.resolve("lib/mortise-launcher.jar").toString()));
        command.addAll(arguments);
        return command;
    }

    /** What the servers of the tests run with. */
    public static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        // The optimizing compiler is for servers that live longer than a test.
        environment.put("MORTISE_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        // The class-data archive of a build under test is of no use to anybody else.
        environment.put("XDG_CACHE_HOME", Settings.work().resolve("cache").toString());
        environment.put("LC_ALL", "C.UTF-8");
        // The plugins that tests make are not signed, except where signatures are what is tested.
        environment.put("MORTISE_PLUGIN_POLICY", "unsigned");
        return environment;
    }
}
