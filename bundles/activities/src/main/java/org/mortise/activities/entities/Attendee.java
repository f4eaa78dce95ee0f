package org.mortise.activities.entities;

import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.eclipse.persistence.annotations.Convert;

/** Somebody who takes part, of whatever record type. */
@Embeddable
@Access(AccessType.FIELD)
public class Attendee {

    @Convert("uuid")
    @Column(name = "attendee_id")
    private UUID attendee;

    @Column(name = "attendee_type")
    private String attendeeType;

    @Column(name = "acceptance")
    private String acceptance;
}
