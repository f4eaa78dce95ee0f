package org.mortise.support;

import java.time.Instant;
import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

/** The answer to a rating: the CSAT response that was made of it. */
public record RatedCase(UUID id, long rating, String comment, Reference contact, Reference agent, Instant respondedAt) {

    static RatedCase of(RecordData response) {
        return new RatedCase(
                response.id(),
                response.integer("rating"),
                response.text("comment"),
                response.reference("contact"),
                response.reference("agent"),
                response.instant("respondedAt"));
    }
}
