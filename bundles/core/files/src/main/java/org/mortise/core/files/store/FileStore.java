package org.mortise.core.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the content of files lies, by its SHA-256: the same content is there once. Safe for use by many threads. */
public interface FileStore extends AutoCloseable {

    boolean has(String sha256) throws IOException;

    /**
     * Puts content there, whole or not at all, also when the machine stops in between.
     *
     * @param file is moved away when it can be; the caller deletes what is left of it
     */
    void put(String sha256, Path file) throws IOException;

    /**
     * @param from the first byte
     * @param length how many bytes
     * @throws java.nio.file.NoSuchFileException when the content is not there
     */
    InputStream open(String sha256, long from, long length) throws IOException;

    /** Does nothing when it is not there. */
    void remove(String sha256) throws IOException;

    @Override
    default void close() {}
}
