package org.mortise.api.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows records that have to be kept as they are, whoever wants them gone. A whiteboard service; called by the platform on the thread
 * that plans or does an erasure, in the name of the system.
 */
@ConsumerType
public interface LegalHold {

    /**
     * @param type name of a record type
     * @param ids of records of it
     * @return for those that are held the reason, in words without personal data; never null
     */
    Map<UUID, String> held(String type, Collection<UUID> ids);
}
