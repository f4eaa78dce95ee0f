package org.mortise.itests.harness;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.testkit.server.Programs;

/** The launcher of the distribution under test, as a process of its own. */
public final class Launcher {

    private Launcher() {}

    public static Programs.Result run(Path workingFolder, String... arguments) {
        return run(workingFolder, Map.of(), List.of(arguments));
    }

    /** The same with more environment variables, for the server too. */
    public static Programs.Result run(Path workingFolder, Map<String, String> variables, List<String> arguments) {
        return launcher().with(variables).run(workingFolder, arguments);
    }

    /** For a launcher that the test wants to watch or to end. */
    public static List<String> command(List<String> arguments) {
        return launcher().command(arguments);
    }

    /** What the servers of the tests run with. */
    public static Map<String, String> environment() {
        return new LinkedHashMap<>(launcher().environment());
    }

    private static org.mortise.testkit.server.Launcher launcher() {
        // The class-data archive of a build under test is of no use to anybody else.
        return org.mortise.testkit.server.Launcher.in(Settings.path("mortise.distribution"))
                .with(Map.of("XDG_CACHE_HOME", Settings.work().resolve("cache").toString()));
    }
}
