package org.mortise.core.imports.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.mortise.core.imports.csv.UnreadableFile;

/** The uploaded files, in a folder of the installation. A file that has its final name is on the disk, not in some cache. */
public final class ImportFiles {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long maxBytes;

    public ImportFiles(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path of(UUID id) {
        return folder.resolve(id + ".csv");
    }

    /** Reads the upload to its end; TOO_LARGE when it does not end in time. */
    public Path store(UUID id, InputStream upload) throws IOException {
        Path part = folder.resolve(id + ".part");
        try {
            write(upload, part);
            publish(part, id);
            return of(id);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Makes a file of another format into what the import reads. */
    @FunctionalInterface
    public interface Conversion {
        void apply(Path from, Path to) throws IOException;
    }

    /** Puts another form of the stored file in its place. */
    public void convert(UUID id, Conversion conversion) throws IOException {
        Path part = folder.resolve(id + ".part");
        try {
            conversion.apply(of(id), part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            publish(part, id);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void publish(Path part, UUID id) throws IOException {
        Files.move(part, of(id), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    public void delete(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of this installation; made at the first call. */
    public String node() {
        Path file = folder.resolve("node");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
                force(folder);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(InputStream upload, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw UnreadableFile.tooLarge((maxBytes >> 20) + " MB");
                }
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
    }

    /** Makes the name of a file last as well as its content. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every file system knows folders as files; there the move itself lasts.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
