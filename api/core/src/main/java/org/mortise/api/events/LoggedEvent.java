package org.mortise.api.events;

import java.time.Instant;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One entry of the {@link EventLog}: that a record changed, and where in the log it stands. What changed is not told; a reader
 * of the log asks {@link org.mortise.api.records.Records} how the record is now.
 *
 * @param position counts up by one from entry to entry
 * @param id of the event, see {@link RecordEvent#id()}
 * @param kind see {@link RecordEvent#kind()}
 * @param recordType name of the record type
 * @param recordId of the record
 * @param version of the record after the change
 * @param at when it happened
 */
@ProviderType
public record LoggedEvent(
        long position, UUID id, String kind, String recordType, UUID recordId, long version, Instant at) {}
