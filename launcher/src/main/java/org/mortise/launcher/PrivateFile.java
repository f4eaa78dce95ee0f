package org.mortise.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files that only their owner may read, and never half a file. */
public final class PrivateFile {
    private PrivateFile() {}

    public static void write(Path file, String text) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(draft, ownerOnly);
            }
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
