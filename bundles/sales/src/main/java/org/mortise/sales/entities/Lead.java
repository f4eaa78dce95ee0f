package org.mortise.sales.entities;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "sales_lead")
@Access(AccessType.FIELD)
class Lead extends RecordEntity {

    @Column(name = "status")
    private String status;

    @Column(name = "lead_source")
    private String source;

    @Column(name = "salutation")
    private String salutation;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "title")
    private String title;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "email_address")
    private String emailAddress;

    @Column(name = "phone_number")
    private String phoneNumber;

    @Column(name = "website")
    private String website;

    @Column(name = "industry")
    private String industry;

    @Column(name = "opportunity_amount")
    private BigDecimal opportunityAmount;

    @Column(name = "opportunity_amount_currency")
    private String opportunityAmountCurrency;

    @Convert("uuid")
    @Column(name = "campaign_id")
    private UUID campaign;

    @Convert("uuid")
    @Column(name = "owner_id")
    private UUID owner;

    @ElementCollection
    @CollectionTable(name = "sales_lead_team", joinColumns = @JoinColumn(name = "lead_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();

    @Column(name = "description")
    private String description;

    @Convert("instant")
    @Column(name = "converted_at")
    private Instant convertedAt;

    @Convert("uuid")
    @Column(name = "created_account_id")
    private UUID createdAccount;

    @Convert("uuid")
    @Column(name = "created_contact_id")
    private UUID createdContact;

    @Convert("uuid")
    @Column(name = "created_opportunity_id")
    private UUID createdOpportunity;
}
