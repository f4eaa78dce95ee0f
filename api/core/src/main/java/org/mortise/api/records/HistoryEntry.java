package org.mortise.api.records;

import java.time.Instant;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One change of a record, from the audit.
 *
 * @param at when
 * @param actor user name of the caller
 * @param origin through what, see {@link org.mortise.api.security.Caller#origin()}
 * @param action {@code created}, {@code updated}, {@code deleted}, {@code restored}
 * @param version of the record after the change
 * @param changes per changed field the old and the new value in JSON form
 */
@ProviderType
public record HistoryEntry(
        Instant at, String actor, String origin, String action, long version, Map<String, Object> changes) {}
