package org.mortise.activities.entities;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** To whom an e-mail goes. */
@Embeddable
@Access(AccessType.FIELD)
public class EmailRecipient {

    @Column(name = "address")
    private String address;
}
