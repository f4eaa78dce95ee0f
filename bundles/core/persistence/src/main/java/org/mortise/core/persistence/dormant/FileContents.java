package org.mortise.core.persistence.dormant;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The content of files, and what is attached to records. An OSGi service of the files bundle, safe for many threads. */
public interface FileContents {

    /** @throws java.nio.file.NoSuchFileException when the content is not there */
    InputStream open(String sha256, long length) throws IOException;

    /**
     * Takes content in, in a transaction of its own; it is removed after a while unless a row of {@code mortise_file} names it.
     *
     * @throws org.mortise.api.errors.ProblemException INVALID when the content has another SHA-256
     */
    void keep(String sha256, InputStream content) throws IOException;

    /** What goes when records of the types are purged: their attachments, with the rows of the files. */
    List<TableSlice> attachedTo(List<String> recordTypes);
}
