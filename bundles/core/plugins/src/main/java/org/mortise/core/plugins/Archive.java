package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mortise.core.inspection.FileHash;

/**
 * The folder in which the files of installed plugins are kept, so that they can be installed again when the framework's own
 * cache is lost, and the former version after an upgrade. Files appear in it whole or not at all.
 */
final class Archive {

    private static final Pattern VERSIONED = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+([.-][A-Za-z0-9_-]+)?\\.jar");

    private final Path folder;

    Archive(Path folder) {
        this.folder = folder;
    }

    /** Copies a file that nobody has decided on yet. */
    Path receive(Path file) {
        return io(() -> {
            Path incoming = Files.createDirectories(folder.resolve("incoming")).resolve(UUID.randomUUID() + ".jar");
            return Files.copy(file, incoming);
        });
    }

    /** Moves a received file to its place, over the one that is there. */
    Path keep(Path received, String id, String version) {
        return io(() -> Files.move(
                received, path(id, version), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    Optional<Path> find(String id, String version) {
        return Optional.of(path(id, version)).filter(Files::isRegularFile);
    }

    /** Whether a kept file is still the one that was looked at and installed. */
    boolean unchanged(Path file, String sha256) {
        return io(() -> FileHash.sha256(file).equals(sha256));
    }

    /** Deletes all files of the plugin but those of the versions given. */
    void prune(String id, List<String> keptVersions) {
        List<Path> kept =
                keptVersions.stream().map(version -> path(id, version)).toList();
        for (Path file : files(folder)) {
            // The file of the plugin "loyalty-2" is none of "loyalty": after the id there has to be a whole version.
            String name = file.getFileName().toString();
            boolean own = name.startsWith(id + "-")
                    && VERSIONED.matcher(name.substring(id.length() + 1)).matches();
            if (own && !kept.contains(file)) {
                discard(file);
            }
        }
    }

    void discard(Path file) {
        io(() -> Files.deleteIfExists(file));
    }

    /** Plans do not outlive the process, so neither do their files. */
    void discardReceived() {
        files(folder.resolve("incoming")).forEach(this::discard);
    }

    private Path path(String id, String version) {
        return folder.resolve(id + "-" + version + ".jar");
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return io(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(Files::isRegularFile).toList();
            }
        });
    }

    @FunctionalInterface
    private interface FileWork<T> {
        T run() throws IOException;
    }

    private static <T> T io(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
