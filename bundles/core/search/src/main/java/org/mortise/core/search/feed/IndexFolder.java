package org.mortise.core.search.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder below which the indexes stand, and the file in it that names the one in use. */
final class IndexFolder {

    private static final String CURRENT = "current";
    private static final String PREFIX = "index-";

    private final Path folder;

    IndexFolder(Path folder) {
        this.folder = folder;
    }

    Optional<Path> current() throws IOException {
        Path file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String name = Files.readString(file).strip();
        Path index = folder.resolve(name);
        return name.startsWith(PREFIX) && Files.isDirectory(index) ? Optional.of(index) : Optional.empty();
    }

    /** Names the index in use, in one step. */
    void use(Path index) throws IOException {
        Path file = folder.resolve(CURRENT + ".new");
        Files.writeString(file, index.getFileName().toString(), StandardCharsets.UTF_8);
        Files.move(file, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A new folder. */
    Path fresh() throws IOException {
        Files.createDirectories(folder);
        long number = System.currentTimeMillis();
        while (Files.exists(folder.resolve(PREFIX + number))) {
            number++;
        }
        return Files.createDirectory(folder.resolve(PREFIX + number));
    }

    /** Deletes every index but the given ones: what a crash left behind. */
    void clean(List<Path> kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(PREFIX) && !kept.contains(entry)) {
                    delete(entry);
                }
            }
        }
    }

    static void delete(Path index) throws IOException {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
