package org.mortise.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The assembled distribution: read-only for us, and shared by all instances. */
public record Distribution(Path home) {
    /** Where the script says it is, or around the jar that is running. */
    public static Distribution locate() {
        String home = System.getProperty("mortise.home");
        var distribution =
                new Distribution(home == null ? aroundThisJar() : Path.of(home).toAbsolutePath());
        if (!Files.isDirectory(distribution.home.resolve("lib/boot"))) {
            throw new Failure("There is no assembled distribution in " + distribution.home
                    + ". Start through the 'mortise' script, which builds or finds it.");
        }
        return distribution;
    }

    public Path etc() {
        return home.resolve("etc");
    }

    /** The class path of Karaf's main class, in an order that never varies: the class-data archive depends on it. */
    public List<Path> classPath() {
        List<Path> jars = new ArrayList<>();
        for (String folder : List.of("lib/boot", "lib/jdk9plus")) {
            jars.addAll(jarsIn(home.resolve(folder)));
        }
        if (jars.stream().noneMatch(Distribution::isLocator)) {
            // bin/karaf patches this jar into java.base, which switches class-data sharing off; here it is a plain jar.
            jarsIn(home.resolve("lib/endorsed")).stream()
                    .filter(Distribution::isLocator)
                    .forEach(jars::add);
        }
        return jars;
    }

    /** Changes with every build, also of one version: what an instance caches of an older build is stale. */
    public String fingerprint() {
        try {
            return LauncherVersion.current() + "/"
                    + Files.getLastModifiedTime(etc().resolve("startup.properties"))
                            .toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocator(Path jar) {
        return jar.getFileName().toString().startsWith("org.apache.karaf.specs.locator-");
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path aroundThisJar() {
        Path jar = Path.of(Distribution.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        // <home>/lib/mortise-launcher.jar
        return jar.getParent().getParent().toAbsolutePath();
    }
}
