package org.mortise.core.jobs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The name of this node, which it keeps over restarts, so that it knows after a crash what it was at. */
final class NodeName {

    private static final Logger LOG = LoggerFactory.getLogger(NodeName.class);

    private NodeName() {}

    /** @param kept the file that has the name, or will; null for none */
    static String of(File kept) {
        String fresh = UUID.randomUUID().toString();
        try {
            if (kept == null) {
                return fresh;
            }
            // Empty after a crash while it was written: two nodes without a name would be one.
            if (kept.length() != fresh.length()) {
                Files.writeString(kept.toPath(), fresh);
            }
            return Files.readString(kept.toPath());
        } catch (IOException e) {
            LOG.warn("This node is given another name at each start: {}", e.toString());
            return fresh;
        }
    }
}
