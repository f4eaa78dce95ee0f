package org.mortise.api.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which part of the history of some records to read, the newest first.
 *
 * @param type of the records
 * @param ids of the records, deleted ones too; at most 1,000
 * @param milestones null for everything; otherwise creations, deletions and restorations, and of the updates only those that
 *     change one of these fields
 * @param before what comes behind this entry in the order; null for the beginning
 * @param limit 1 to 1,000 entries
 */
@ProviderType
public record HistoryQuery(
        String type, Collection<UUID> ids, List<String> milestones, HistoryQuery.Place before, int limit) {

    public HistoryQuery {
        ids = List.copyOf(ids);
        milestones = milestones == null ? null : List.copyOf(milestones);
    }

    public static HistoryQuery of(String type, UUID id, int limit) {
        return new HistoryQuery(type, List.of(id), null, null, limit);
    }

    /** A place between two entries. */
    public record Place(Instant at, UUID entry) {}
}
