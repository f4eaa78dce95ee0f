package org.mortise.core.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.osgi.framework.BundleContext;

/** Where the first administrator finds the first password; readable by the account that runs Mortise, and by nobody else. */
final class InitialPasswordFile {

    private final Path file;

    InitialPasswordFile(Path folder) {
        this.file = folder.resolve("initial-admin-password");
    }

    static InitialPasswordFile of(BundleContext context) {
        String base = context.getProperty("karaf.base");
        return new InitialPasswordFile(Path.of(base == null ? "." : base).toAbsolutePath());
    }

    void write(String password) {
        try {
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] owned = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            // Nobody ever sees half a file, or one with the wrong mode.
            Path fresh = Files.createTempFile(file.getParent(), ".initial-admin-password", null, owned);
            Files.writeString(fresh, password + System.lineSeparator());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
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

    Path path() {
        return file;
    }
}
