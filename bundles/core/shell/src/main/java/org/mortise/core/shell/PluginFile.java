package org.mortise.core.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;

/** Gets a plugin file from a path or a URL. */
final class PluginFile {

    /** At least two letters, so that the drive of a Windows path is not taken for one. */
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private PluginFile() {}

    /** Lends the file to the work; a copy made for it is deleted afterwards. */
    static <T> T use(String fileOrUrl, Function<Path, T> work) {
        if (!SCHEME.matcher(fileOrUrl).matches()) {
            return work.apply(local(fileOrUrl));
        }
        try {
            Path copy = Files.createTempFile("mortise-plugin", ".jar");
            try {
                try (InputStream stream = new URL(fileOrUrl).openStream()) {
                    Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw unreadable(fileOrUrl + " cannot be read: " + e.getMessage());
                }
                return work.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path local(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw unreadable(file + " is not a path: " + e.getReason());
        }
        throw unreadable("There is no file " + file + ".");
    }

    private static ProblemException unreadable(String detail) {
        return ProblemException.of(ProblemType.INVALID, "plugin-file-unreadable", detail);
    }
}
