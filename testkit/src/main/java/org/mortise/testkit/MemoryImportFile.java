package org.mortise.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.mortise.api.imports.ImportFile;

/** A file that somebody sent, with the content that a test gives it. */
public record MemoryImportFile(String name, byte[] content) implements ImportFile {

    private static final int START = 4096;

    @Override
    public byte[] start() {
        return Arrays.copyOf(content, Math.min(START, content.length));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** A new file at every call, which is deleted with the JVM. */
    @Override
    public Path path() {
        try {
            Path path = Files.createTempFile("import", ".tmp");
            path.toFile().deleteOnExit();
            return Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
