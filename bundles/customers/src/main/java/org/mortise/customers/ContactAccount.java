package org.mortise.customers;

import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.eclipse.persistence.annotations.Convert;

/** That a contact works for an account, and as what. */
@Embeddable
@Access(AccessType.FIELD)
class ContactAccount {

    @Convert("uuid")
    @Column(name = "account_id")
    private UUID account;

    @Column(name = "contact_role")
    private String role;

    @Column(name = "is_primary")
    private Boolean primary;
}
