package org.mortise.core.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.consent.ConsentState;
import org.mortise.api.records.RecordData;

/**
 * One consent, refusal or withdrawal.
 *
 * @param validUntil null for no end
 * @param source null when nobody said
 */
record Given(UUID id, UUID person, UUID purpose, String status, Instant at, Instant validUntil, String source) {

    /** Of two at the same time the one that was written later counts; ids are ordered by time. */
    private static final Comparator<Given> BY_TIME =
            Comparator.comparing(Given::at).thenComparing(given -> given.id().toString());

    static Given of(RecordData record) {
        return new Given(
                record.id(),
                record.reference("person") == null
                        ? null
                        : record.reference("person").id(),
                record.reference("purpose") == null
                        ? null
                        : record.reference("purpose").id(),
                record.text("status"),
                record.instant("at") == null ? Instant.EPOCH : record.instant("at"),
                record.instant("validUntil"),
                record.text("source"));
    }

    /** The one that counted at that moment. */
    static Optional<Given> newest(Collection<Given> history, Instant at) {
        return history.stream().filter(given -> !given.at().isAfter(at)).max(BY_TIME);
    }

    /** What follows from a person's history for one purpose. */
    static ConsentState state(Purpose purpose, Collection<Given> history, Instant at) {
        if (!purpose.active()) {
            return ConsentState.PURPOSE_INACTIVE;
        }
        Optional<Given> newest = newest(history, at);
        String status = newest.map(Given::status).orElse("");
        if (status.equals(Names.WITHDRAWN)) {
            return ConsentState.WITHDRAWN;
        }
        if (status.equals(Names.REFUSED)) {
            return ConsentState.REFUSED;
        }
        if (!purpose.needsConsent()) {
            return ConsentState.GRANTED;
        }
        if (newest.isEmpty()) {
            return ConsentState.NONE;
        }
        Instant end = newest.get().validUntil();
        return end != null && !end.isAfter(at) ? ConsentState.EXPIRED : ConsentState.GRANTED;
    }
}
