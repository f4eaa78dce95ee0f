package org.mortise.launcher.instance;

import java.util.ArrayList;
import java.util.List;

/** Memory, collector and compiler of the server's JVM; MORTISE_JAVA_OPTS comes last and therefore wins. */
final class JvmOptions {
    private static final List<String> DEFAULTS = List.of(
            "-Xmx512m",
            // While it starts, the optimizing compiler competes with class loading for the processor: let it come
            // later.
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=40000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private static final String DEFAULT_COLLECTOR = "-XX:+UseSerialGC";

    private JvmOptions() {}

    static List<String> of(String administrators) {
        List<String> options = new ArrayList<>(DEFAULTS);
        List<String> added = administrators == null || administrators.isBlank()
                ? List.of()
                : List.of(administrators.trim().split("\\s+"));
        // The JVM refuses to start with two collectors.
        if (added.stream().noneMatch(option -> option.matches("-XX:\\+Use\\w+GC"))) {
            options.add(DEFAULT_COLLECTOR);
        }
        options.addAll(added);
        return options;
    }
}
