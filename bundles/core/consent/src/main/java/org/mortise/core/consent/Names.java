package org.mortise.core.consent;

import org.mortise.api.security.Caller;

/** The names of the record types and fields, as in {@code META-INF/mortise/types}. */
final class Names {

    static final String CONSENT = "consent";
    static final String PURPOSE = "consentPurpose";

    static final String GRANTED = "Granted";
    static final String WITHDRAWN = "Withdrawn";
    static final String REFUSED = "Refused";

    /** What is written in nobody's name has this origin, by which we know our own writes again. */
    static final String ORIGIN = "consent";

    static final Caller PLATFORM = Caller.SYSTEM.through(ORIGIN);

    private Names() {}
}
