package org.mortise.launcher.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.mortise.launcher.Failure;
import org.mortise.launcher.PrivateFiles;

/** Keeps two launchers from starting the same instance at the same moment; the system frees it when we die. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock acquire(Instance instance) {
        try {
            PrivateFiles.createFolder(instance.folder());
            var channel = FileChannel.open(
                    instance.folder().resolve(".launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new Failure("Another start in " + instance.folder() + " is under way.");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
