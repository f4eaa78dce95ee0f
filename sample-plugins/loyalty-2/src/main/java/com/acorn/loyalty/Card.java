package com.acorn.loyalty;

import java.time.LocalDate;
import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

/** The columns of a loyalty card. The platform reads and writes them by their names, so there is nothing else here. */
@Entity
@Table(name = "loyalty_card")
@Access(AccessType.FIELD)
class Card extends RecordEntity {

    @Column(name = "card_number")
    private String number;

    @Convert("uuid")
    @Column(name = "account_id")
    private UUID account;

    @Column(name = "points")
    private Long points;

    @Column(name = "tier")
    private String tier;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Convert("uuid")
    @Column(name = "holder_id")
    private UUID holder;

    @Column(name = "engraving")
    private String engraving;

    @Column(name = "valid_until")
    private LocalDate validUntil;
}
