package org.mortise.customers;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embeddable;

@Embeddable
@Access(AccessType.FIELD)
class PhoneNumber {

    @Column(name = "phone_number")
    private String number;

    @Column(name = "phone_type")
    private String type;

    @Column(name = "is_primary")
    private Boolean primary;

    @Column(name = "is_invalid")
    private Boolean invalid;
}
