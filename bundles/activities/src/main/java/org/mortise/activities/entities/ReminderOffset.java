package org.mortise.activities.entities;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** How long before its date an activity reminds. */
@Embeddable
@Access(AccessType.FIELD)
public class ReminderOffset {

    @Column(name = "minutes_before")
    private Long minutesBefore;
}
