package org.mortise.core.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What is inside a plugin, be it a file or an installed bundle. */
interface Entries {

    /** The paths of the files directly in the folder (which ends with a slash) that end with the suffix, sorted. */
    List<String> list(String folder, String suffix);

    /** Empty when there is no such entry; closed by the caller. */
    Optional<InputStream> open(String path) throws IOException;

    /** A header of the bundle's manifest; null when it is absent. */
    String header(String name);
}
