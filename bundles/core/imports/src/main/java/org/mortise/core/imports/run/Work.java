package org.mortise.core.imports.run;

import org.mortise.core.imports.store.Status;

/** The work on an import from the moment that it was started until it ends or is interrupted. Runs on a thread of the pool. */
interface Work {

    /** @return how it ended; what it throws means INTERRUPTED */
    Status run() throws Exception;
}
