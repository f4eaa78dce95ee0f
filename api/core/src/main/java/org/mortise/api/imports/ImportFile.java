package org.mortise.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** A file that somebody sent. Made by the platform. */
@ProviderType
public interface ImportFile {

    /** As who sent it calls it, without folders; {@code ""} when it has no name. Never null. */
    String name();

    /** Its first bytes, at most 4096; an array of the caller's own. */
    byte[] start();

    /** A stream from its beginning, at every call a new one. Close it. */
    InputStream open() throws IOException;

    /** Where it lies, for formats that are not read from the beginning to the end. Only to be read. */
    Path path();
}
