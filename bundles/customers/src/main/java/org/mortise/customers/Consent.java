package org.mortise.customers;

import java.time.Instant;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.eclipse.persistence.annotations.Convert;

/** What a person allowed or refused, how we know and since when. */
@Embeddable
@Access(AccessType.FIELD)
class Consent {

    @Column(name = "purpose")
    private String purpose;

    @Column(name = "status")
    private String status;

    @Column(name = "source")
    private String source;

    @Convert("instant")
    @Column(name = "given_at")
    private Instant at;
}
