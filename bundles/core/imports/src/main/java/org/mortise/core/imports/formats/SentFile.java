package org.mortise.core.imports.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mortise.api.imports.ImportFile;

/** A file on the disk, under the name that its sender gave it. */
record SentFile(String name, byte[] first, Path path) implements ImportFile {

    private static final int START = 4096;

    /** @param name may be null */
    static SentFile of(String name, Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new SentFile(name == null ? "" : name, in.readNBytes(START), path);
        }
    }

    @Override
    public byte[] start() {
        return first.clone();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
