package org.mortise.core.plugins.deploy;

import java.time.Instant;
import java.util.List;

/** What became of the files in the deploy folder. A service within this bundle; safe for use by many threads. */
public interface DeployReport {

    /** The files that lie there and were not installed, in the order of their names. */
    List<RefusedFile> refused();

    /**
     * @param file its name
     * @param code the stable name of the reason
     * @param problem the reason, for people
     * @param at when it was refused
     */
    record RefusedFile(String file, String code, String problem, Instant at) {}
}
