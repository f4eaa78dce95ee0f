package org.mortise.core.inspection;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Java sources, compiled into a folder. */
final class Compiled {

    private final Path folder;

    private Compiled(Path folder) {
        this.folder = folder;
    }

    /** @param source of one top-level class, whose package and name stand in the path, for example {@code a/B} */
    static Compiled of(Path work, Compiled against, String... pathsAndSources) throws IOException {
        Path folder = Files.createTempDirectory(work, "classes");
        Path sources = Files.createTempDirectory(work, "sources");
        List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-nowarn", "--release", "17"));
        if (against != null) {
            arguments.addAll(List.of("-cp", against.folder.toString()));
        }
        for (int i = 0; i < pathsAndSources.length; i += 2) {
            Path file = sources.resolve(pathsAndSources[i] + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, pathsAndSources[i + 1]);
            arguments.add(file.toString());
        }
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertEquals("javac", 0, result);
        return new Compiled(folder);
    }

    ClassSource source() {
        return name -> {
            Path file = folder.resolve(name + ".class");
            return Files.exists(file) ? java.util.Optional.of(Files.newInputStream(file)) : java.util.Optional.empty();
        };
    }

    Path jar() throws IOException {
        Path jar = folder.resolveSibling(folder.getFileName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }
}
