package org.mortise.launcher.plugins;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mortise.launcher.Failure;

/** A project that is built by Maven, without its tests: they run when it is published. */
final class MavenProject implements PluginSource {
    private static final int LINES_SHOWN = 15;

    private final Path folder;

    MavenProject(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String stamp() throws IOException {
        List<Path> files = new ArrayList<>(List.of(folder.resolve("pom.xml"), folder.resolve("bnd.bnd")));
        if (Files.isDirectory(folder.resolve("src/main"))) {
            try (Stream<Path> sources = Files.walk(folder.resolve("src/main"))) {
                sources.sorted().forEach(files::add);
            }
        }
        StringBuilder stamp = new StringBuilder();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                stamp.append(file)
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        }
        return stamp.toString();
    }

    @Override
    public Path jar() throws IOException, InterruptedException {
        Path wrapper = folder.resolve("mvnw");
        String maven = Files.isExecutable(wrapper) ? wrapper.toString() : "mvn";
        Process build;
        try {
            build = new ProcessBuilder(maven, "-q", "-B", "-Dstyle.color=never", "-DskipTests", "package")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new Failure("Maven cannot be started: " + e.getMessage() + ".");
        }
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (build.waitFor() != 0) {
            throw new Failure("The build failed:\n"
                    // What follows is how to ask Maven for more.
                    + said.lines()
                            .takeWhile(line -> !line.startsWith("[ERROR] -> "))
                            .limit(LINES_SHOWN)
                            .collect(Collectors.joining(System.lineSeparator())));
        }
        return newest();
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new Failure("The build made no jar in " + folder.resolve("target") + "."));
        }
    }
}
