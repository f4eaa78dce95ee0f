package org.mortise.core.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Consents are evidence: they are followed by newer ones, never edited, and removed only by the platform itself, for an erasure, a
 * retention rule or a purge of the person.
 */
@Component(property = "mortise.type=" + Names.CONSENT)
public final class ConsentRules implements RecordValidator {

    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final String MERGE = "merge:";

    private final Purposes purposes;
    private final Callers callers;
    private final Clock clock;

    @Activate
    public ConsentRules(
            @org.osgi.service.component.annotations.Reference Purposes purposes,
            @org.osgi.service.component.annotations.Reference Callers callers) {
        this(purposes, callers, Clock.systemUTC());
    }

    ConsentRules(Purposes purposes, Callers callers, Clock clock) {
        this.purposes = purposes;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void validate(Validation consent) {
        if (consent.kind() == Write.Kind.CREATE) {
            created(consent);
        } else if (consent.kind() == Write.Kind.UPDATE) {
            changed(consent);
        } else if (callers.current().userId() != null) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "consent-is-kept",
                    "A consent is evidence and cannot be removed; record a new one that follows it.");
        }
    }

    private void created(Validation consent) {
        Instant at = (Instant) consent.value("at");
        if (at != null && at.isAfter(clock.instant().plus(AHEAD))) {
            consent.reject("at", "lies in the future");
        }
        if (at != null && consent.value("validUntil") instanceof Instant end && !end.isAfter(at)) {
            consent.reject("validUntil", "must be later than the time at which the consent was given");
        }
        Reference person = (Reference) consent.value("person");
        if (person != null && List.of(Names.CONSENT, Names.PURPOSE).contains(person.type())) {
            consent.reject("person", "must be a person, not a " + person.type());
        }
        boolean someone = callers.current().userId() != null;
        if (someone
                && Names.GRANTED.equals(consent.value("status"))
                && consent.value("purpose") instanceof Reference purpose
                && purposes.find(purpose.id()).filter(known -> !known.active()).isPresent()) {
            consent.reject("purpose", "is not in use");
        }
    }

    /** A merge lets the consents of both point to the one that stays. */
    private void changed(Validation consent) {
        Caller caller = callers.current();
        boolean merge = caller.origin() != null && caller.origin().startsWith(MERGE);
        RecordData before = consent.previous().orElseThrow();
        Stream.of("person", "purpose", "status", "source", "channel", "at", "validUntil", "evidence", "carriedFrom")
                .filter(consent::changes)
                .filter(field ->
                        !(merge && field.equals("person")) && !(caller.userId() == null && emptied(consent, field)))
                .forEach(field -> consent.reject(
                        field,
                        "cannot be changed: consent " + before.get("number")
                                + " is evidence; record a new one that follows it"));
    }

    /** An erasure by the platform takes texts away. */
    private static boolean emptied(Validation consent, String field) {
        return List.of("source", "evidence", "channel").contains(field);
    }
}
