package org.mortise.api.security;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Says whether the audit log and the history of records are as they were written. An OSGi service of the platform. */
@ProviderType
public interface AuditTrail {

    /** Reads all that is kept, which takes its time; FORBIDDEN unless the caller is an administrator. */
    Verification verify();

    /**
     * @param intact whether nothing was changed, taken out or put in
     * @param verified how many entries were found to be as they were written
     * @param checkpoint the place in the chain from which on it was verified; what is older was thrown away by retention
     * @param erased how many of them have lost their content by a purge or an erasure that the log tells of
     * @param unsealed how many are too fresh to be in the chain
     * @param firstBreak null when it is intact
     */
    record Verification(boolean intact, long verified, long checkpoint, long erased, long unsealed, Break firstBreak) {}

    /**
     * @param place in the chain, beginning with 1
     * @param entry id of the entry that stands there; null when none does
     * @param at when it was written, as it says now; null as above
     * @param action what it tells, as it says now; null as above
     */
    record Break(long place, String entry, Instant at, String action, String problem) {}
}
