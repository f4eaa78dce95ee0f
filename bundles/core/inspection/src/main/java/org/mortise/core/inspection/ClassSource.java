package org.mortise.core.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the classes are that a plugin takes from its surroundings. */
@FunctionalInterface
public interface ClassSource {

    /**
     * The bytes of a class file; closed by the caller.
     *
     * @param internalName for example {@code org/mortise/api/records/Records}
     * @return empty when there is no such class
     */
    Optional<InputStream> open(String internalName) throws IOException;
}
