package org.mortise.launcher.plugins;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.mortise.core.inspection.ClassSource;
import org.mortise.launcher.Distribution;
import org.mortise.launcher.Failure;

/** The API as the distribution brings it. */
final class ApiJars implements ClassSource, Closeable {
    private final List<JarFile> jars = new ArrayList<>();

    static ApiJars of(Distribution distribution) {
        var api = new ApiJars();
        Path ours = distribution.home().resolve("system/org/mortise");
        try (Stream<Path> files = Files.walk(ours)) {
            for (Path file : files.filter(ApiJars::isApi).sorted().toList()) {
                api.jars.add(new JarFile(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (api.jars.isEmpty()) {
            throw new Failure("There is no API in " + ours + ".");
        }
        return api;
    }

    @Override
    public Optional<InputStream> open(String internalName) throws IOException {
        for (JarFile jar : jars) {
            ZipEntry entry = jar.getEntry(internalName + ".class");
            if (entry != null) {
                return Optional.of(jar.getInputStream(entry));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        for (JarFile jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isApi(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("mortise-api-") && name.endsWith(".jar");
    }
}
