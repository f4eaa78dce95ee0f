package org.mortise.api.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An erasure on its way, or done.
 *
 * @param id of the erasure
 * @param state where it is
 * @param records how many records it touches
 * @param done how many of them are done
 * @param askedBy user name of who asked
 * @param askedAt when
 * @param finishedAt null before the end
 * @param report what was done where, without personal data, in JSON form; before the end empty, or with
 *     {@code waiting}: the legal holds for whose release it waits
 */
@ProviderType
public record Erasure(
        UUID id,
        State state,
        long records,
        long done,
        String askedBy,
        Instant askedAt,
        Instant finishedAt,
        Map<String, Object> report) {

    /** Where an erasure is. */
    public enum State {
        RUNNING,
        /** Everything was done, and the search for what was erased found nothing. */
        DONE,
        /** The report says what could not be done, or was found in the end. */
        INCOMPLETE
    }
}
