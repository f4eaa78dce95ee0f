package org.mortise.api.privacy;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Lets the installation forget persons. An OSGi service of the platform, safe for use by many threads.
 *
 * <p>All methods throw FORBIDDEN unless the current caller is an administrator, the platform itself, or has the permission {@code
 * privacy.erase}.
 */
@ProviderType
public interface Erasures {

    /**
     * What would be done now; nothing is changed. Takes its time: it reads whatever could name the person.
     *
     * @throws org.mortise.api.errors.ProblemException NOT_FOUND when one of the records is not there, INVALID when the type of one has
     *     nothing personal
     */
    ErasurePlan plan(ErasureRequest request);

    /**
     * Begins, and returns at once: the work goes on in the background, on one node, over restarts, in transactions of its own. What is
     * done is what a plan would say at this moment. Not to be called within a transaction.
     *
     * @return the id for {@link #find}
     * @throws org.mortise.api.errors.ProblemException as {@link #plan}; CONFLICT {@code legal-hold} when a {@link LegalHold} forbids it
     *     for one of the records that were asked for
     */
    UUID erase(ErasureRequest request);

    /** How far it is; empty for an id that never was. */
    Optional<Erasure> find(UUID id);

    /**
     * Waits on the thread of the caller, outside of any transaction, until the erasure is over or the patience is.
     *
     * @return how far it is then; empty for an id that never was
     * @throws org.mortise.api.errors.ProblemException UNAVAILABLE when the thread is interrupted
     */
    Optional<Erasure> await(UUID id, Duration patience);
}
