package org.mortise.launcher.instance;

import java.util.ArrayList;
import java.util.List;

/** Memory, collector and compiler of the server's JVM; MORTISE_JAVA_OPTS comes last and therefore wins. */
final class JvmOptions {
    private static final List<String> DEFAULTS = List.of(
            // The JVM would take a share of the machine's memory to begin with, and never give it back.
            "-Xms128m",
            "-Xmx512m",
            "-XX:NewSize=64m",
            // What lives is some 60 MiB: as much again as room would be kept for good.
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            // What the classes of a started server need: up to there no collection is made just to find room for them.
            "-XX:MetaspaceSize=160m",
            // While it starts, the optimizing compiler competes with class loading for the processor: let it come
            // later.
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=100000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private static final String DEFAULT_COLLECTOR = "-XX:+UseSerialGC";

    /** What the compilers gave back, 30 MiB and more, the C library would keep. In milliseconds. */
    private static final String TRIMMING = "-XX:TrimNativeHeapInterval=60000";

    private JvmOptions() {}

    static List<String> of(String administrators) {
        return of(administrators, Runtime.version());
    }

    /** @param java the version of the JVM that they are for */
    static List<String> of(String administrators, Runtime.Version java) {
        List<String> options = new ArrayList<>(DEFAULTS);
        if (trims(java)) {
            options.add(TRIMMING);
        }
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

    /** A JVM that does not know an option does not start (JDK-8293114 and its ports back). */
    private static boolean trims(Runtime.Version java) {
        return java.feature() >= 22
                || java.feature() == 21 && java.update() >= 2
                || java.feature() == 17 && java.update() >= 10;
    }
}
