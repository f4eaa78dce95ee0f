package org.mortise.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.plugins.PluginExport;
import org.mortise.core.inspection.FileHash;

/** The folder of the files into which data of plugins were written, one below it for each plugin. */
final class Exports {

    private static final String ENDING = ".zip";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    Exports(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where the next one is to be written. Their names sort by time. */
    Path next(PluginRow row) {
        try {
            return Files.createDirectories(folder.resolve(row.id()))
                    .resolve(row.id() + "-" + TIME.format(clock.instant()) + ENDING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first. */
    List<Path> of(String id) {
        Path own = folder.resolve(id);
        if (!Files.isDirectory(own)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compared with those that are there, so that no name leads out of the folder. */
    Path find(String id, String name) {
        return of(id).stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("export " + name + " of " + id + " on this node"));
    }

    void delete(String id, String name) {
        try {
            Files.deleteIfExists(find(id, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PluginExport shown(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new PluginExport(
                    file.getFileName().toString(),
                    attributes.lastModifiedTime().toInstant(),
                    attributes.size(),
                    FileHash.sha256(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
