package org.mortise.api.records;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One change of a record, from the audit.
 *
 * @param id of the entry; later ones are greater
 * @param recordType name of the record type
 * @param recordId of the record
 * @param at when
 * @param actor user name of the caller
 * @param origin through what, see {@link org.mortise.api.security.Caller#origin()}
 * @param action {@code created}, {@code updated}, {@code deleted}, {@code restored}, {@code purged}
 * @param version of the record after the change
 * @param changes per changed field the old and the new value in JSON form
 */
@ProviderType
public record HistoryEntry(
        UUID id,
        String recordType,
        UUID recordId,
        Instant at,
        String actor,
        String origin,
        String action,
        long version,
        Map<String, Object> changes) {}
