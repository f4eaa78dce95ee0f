package org.mortise.customers;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;

@Embeddable
@Access(AccessType.FIELD)
class EmailAddress {

    @Column(name = "email_address")
    private String address;

    @Column(name = "email_type")
    private String type;

    @Column(name = "is_primary")
    private Boolean primary;

    @Column(name = "opt_out")
    private Boolean optOut;

    @Column(name = "is_invalid")
    private Boolean invalid;
}
