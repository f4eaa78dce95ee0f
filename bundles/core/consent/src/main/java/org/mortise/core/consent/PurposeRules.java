package org.mortise.core.consent;

import org.mortise.api.records.Query;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.records.Validation;
import org.mortise.api.records.Write;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Administrators alone say for what persons are asked; what somebody has consented to is not taken away. */
@Component(property = "mortise.type=" + Names.PURPOSE)
public final class PurposeRules implements RecordValidator {

    private final Records records;
    private final Callers callers;

    @Activate
    public PurposeRules(@Reference Records records, @Reference Callers callers) {
        this.records = records;
        this.callers = callers;
    }

    @Override
    public void validate(Validation purpose) {
        callers.requireAdministrator();
        if (purpose.kind() == Write.Kind.UPDATE && purpose.changes("code") && used(purpose)) {
            purpose.reject("code", "cannot be changed: there are consents that name it; make another purpose");
        }
        if (purpose.kind() == Write.Kind.DELETE && used(purpose)) {
            purpose.reject("code", "cannot be removed: there are consents that name it; set active to false");
        }
    }

    private boolean used(Validation purpose) {
        return callers.as(
                Names.PLATFORM,
                () -> !records.query(Query.of(Names.CONSENT)
                                .where("purpose=="
                                        + purpose.previous().orElseThrow().id())
                                .limit(1))
                        .items()
                        .isEmpty());
    }
}
