package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mortise.launcher.Distribution;

/**
 * The archive of parsed and verified classes (class-data sharing) that makes every start but the first quicker. It is
 * shared by all instances of one distribution and one JVM, and only ever a help: the JVM ignores one that does not fit.
 */
record ClassArchive(Path file) {
    static ClassArchive of(Distribution distribution) {
        String jvm = System.getProperty("java.home") + " " + System.getProperty("java.vm.version");
        return new ClassArchive(cacheFolder()
                .resolve("classes-" + digest(distribution.home() + " " + jvm) + "-" + digest(distribution.fingerprint())
                        + ".jsa"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Uses the archive, or makes the JVM able to write it. */
    List<String> jvmOptions() {
        // Warnings about an archive that does not fit are of no use to the administrator.
        return exists()
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    /** Makes room: the archives of earlier builds in the same place fit nothing any more. */
    void deleteOlder() {
        String name = file.getFileName().toString();
        String prefix = name.substring(0, name.lastIndexOf('-'));
        if (!Files.isDirectory(file.getParent())) {
            return;
        }
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other : files.toList()) {
                String otherName = other.getFileName().toString();
                if (otherName.startsWith(prefix) && !otherName.startsWith(name)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path cacheFolder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path parent =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return parent.resolve("mortise").toAbsolutePath();
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes()).toString().substring(0, 8);
    }
}
