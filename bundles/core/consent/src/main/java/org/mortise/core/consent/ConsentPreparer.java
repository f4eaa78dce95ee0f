package org.mortise.core.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.Reference;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A consent always has a time and a source; until when it is valid follows from its purpose when nobody says. */
@Component(property = "mortise.type=" + Names.CONSENT)
public final class ConsentPreparer implements RecordPreparer {

    private final Purposes purposes;
    private final Callers callers;

    @Activate
    public ConsentPreparer(
            @org.osgi.service.component.annotations.Reference Purposes purposes,
            @org.osgi.service.component.annotations.Reference Callers callers) {
        this.purposes = purposes;
        this.callers = callers;
    }

    @Override
    public void prepare(Preparation consent) {
        if (consent.previous().isPresent()) {
            return;
        }
        if (consent.value("at") == null) {
            consent.set("at", Instant.now().truncatedTo(ChronoUnit.MILLIS));
        }
        if (consent.value("source") == null) {
            consent.set("source", callers.find().map(Caller::origin).orElse("system"));
        }
        if (consent.value("validUntil") == null
                && Names.GRANTED.equals(consent.value("status"))
                && consent.value("at") instanceof Instant at
                && consent.value("purpose") instanceof Reference purpose) {
            Optional<Purpose> known = purposes.find(purpose.id());
            known.map(found -> found.validUntil(at)).ifPresent(end -> consent.set("validUntil", end));
        }
    }
}
