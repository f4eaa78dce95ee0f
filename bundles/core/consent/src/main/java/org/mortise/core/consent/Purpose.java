package org.mortise.core.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.mortise.api.records.RecordData;

/**
 * For what persons are asked.
 *
 * @param needsConsent whether the law asks for consent; otherwise the person may be addressed unless there is an objection
 * @param validityMonths null when a consent does not expire
 * @param active whether it is in use
 */
record Purpose(UUID id, String code, boolean needsConsent, Long validityMonths, boolean active) {

    static Purpose of(RecordData record) {
        return new Purpose(
                record.id(),
                record.text("code"),
                "Consent".equals(record.get("legalBasis")),
                record.integer("validityMonths"),
                record.is("active"));
    }

    /** Null when a consent does not expire. */
    Instant validUntil(Instant given) {
        return validityMonths == null
                ? null
                : given.atZone(ZoneOffset.UTC).plusMonths(validityMonths).toInstant();
    }
}
