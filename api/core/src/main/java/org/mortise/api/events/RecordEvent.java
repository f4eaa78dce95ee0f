package org.mortise.api.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A change of a record that was committed.
 *
 * @param id of the event; the same in every attempt to deliver it
 * @param kind {@code created}, {@code updated}, {@code deleted}, {@code restored}, {@code purged}; {@code erased} when
 *     the person that the record is about was forgotten: what is kept of it elsewhere is to go, too
 * @param recordType name of the record type
 * @param recordId of the record
 * @param version of the record after the change
 * @param at when it happened
 * @param actor user name of the caller
 * @param origin through what, see {@link org.mortise.api.security.Caller#origin()}
 * @param changes per changed field the old and the new value in JSON form: {@code {"stage": ["Proposal", "Closed Won"]}};
 *     empty for an event that waited while its record was purged, and without what was personal when its person was erased
 */
@ProviderType
public record RecordEvent(
        UUID id,
        String kind,
        String recordType,
        UUID recordId,
        long version,
        Instant at,
        String actor,
        String origin,
        Map<String, Object> changes) {}
