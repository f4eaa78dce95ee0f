package org.mortise.api.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Reference;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks whether persons have consented. An OSGi service of the platform, safe for use by many threads. A person is a record of any
 * type.
 *
 * <p>The answer does not depend on what the caller may read: whoever sends something has to know who must not get it. Hand out how
 * many were left out and why, not the consents; those who may read them ask {@code Records} for the type {@code consent}.
 */
@ProviderType
public interface Consents {

    /**
     * Whether the person may be addressed for the purpose.
     *
     * @param purpose the code of a {@code consentPurpose}, letter case ignored
     * @param at when; consents that were given later do not count
     * @throws org.mortise.api.errors.ProblemException NOT_FOUND when there is no such purpose
     */
    boolean isGranted(Reference person, String purpose, Instant at);

    /**
     * The same for many persons of one type, in a few queries.
     *
     * @return one state for each id
     */
    Map<UUID, ConsentState> states(String personType, Collection<UUID> persons, String purpose, Instant at);

    /**
     * Gives the consents of one person, withdrawn ones included, to the record that goes on for the same person: a lead that became a
     * contact. They keep their times and sources. In the transaction of the thread. What was carried over before is not again.
     *
     * @return how many were carried over
     */
    int carryOver(Reference from, Reference to);
}
