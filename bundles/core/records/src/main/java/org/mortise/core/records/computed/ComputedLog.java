package org.mortise.core.records.computed;

import java.time.Instant;
import java.util.List;
import org.mortise.api.security.Caller;

/** Writes the audit entry and the event of records whose computed values followed those of others. */
@FunctionalInterface
public interface ComputedLog {

    void recomputed(List<Recomputed> records, Caller caller, Instant at);
}
