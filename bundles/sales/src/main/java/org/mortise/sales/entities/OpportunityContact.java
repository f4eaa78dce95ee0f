package org.mortise.sales.entities;

import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.eclipse.persistence.annotations.Convert;

/** That a contact has a part in an opportunity, and which. */
@Embeddable
@Access(AccessType.FIELD)
class OpportunityContact {

    @Convert("uuid")
    @Column(name = "contact_id")
    private UUID contact;

    @Column(name = "contact_role")
    private String role;

    @Column(name = "is_primary")
    private Boolean primary;
}
