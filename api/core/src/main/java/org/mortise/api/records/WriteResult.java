package org.mortise.api.records;

import org.mortise.api.errors.ProblemException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What became of one write of a bulk call.
 *
 * @param record the record as it is now; null when the write was refused
 * @param changed false when the record already had all the values, so that nothing was written
 * @param problem why it was refused; null when it was done
 */
@ProviderType
public record WriteResult(RecordData record, boolean changed, ProblemException problem) {

    public boolean done() {
        return problem == null;
    }
}
