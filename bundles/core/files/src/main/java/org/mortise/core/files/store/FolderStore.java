package org.mortise.core.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A folder with one file for each content: {@code 3f/a2/3fa2…}. Several nodes share it over a network file system. */
public final class FolderStore implements FileStore {

    private final Path root;

    public FolderStore(Path root) {
        this.root = root;
    }

    @Override
    public boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        Path target = path(sha256);
        Files.createDirectories(target.getParent());
        // The bytes first, then the name: after a crash there is the whole file or none.
        force(file);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(target.getParent());
    }

    @Override
    public InputStream open(String sha256, long from, long length) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path(sha256));
        channel.position(from);
        return new LimitedStream(Channels.newInputStream(channel), length);
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    private Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void force(Path path) throws IOException {
        StandardOpenOption mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
