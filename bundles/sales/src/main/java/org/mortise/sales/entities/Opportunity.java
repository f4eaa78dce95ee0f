package org.mortise.sales.entities;

import java.math.BigDecimal;
import java.time.LocalDate;
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
@Table(name = "sales_opportunity")
@Access(AccessType.FIELD)
class Opportunity extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Convert("uuid")
    @Column(name = "account_id")
    private UUID account;

    @ElementCollection
    @CollectionTable(name = "sales_opportunity_contact", joinColumns = @JoinColumn(name = "opportunity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<OpportunityContact> contacts = new ArrayList<>();

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "amount_currency")
    private String amountCurrency;

    @Convert("uuid")
    @Column(name = "pipeline_id")
    private UUID pipeline;

    @Column(name = "stage")
    private String stage;

    @Column(name = "probability")
    private BigDecimal probability;

    @Column(name = "weighted_amount")
    private BigDecimal weightedAmount;

    @Column(name = "weighted_amount_currency")
    private String weightedAmountCurrency;

    @Column(name = "forecast_category")
    private String forecastCategory;

    @Column(name = "is_closed")
    private Boolean isClosed;

    @Column(name = "is_won")
    private Boolean isWon;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "close_date")
    private LocalDate closeDate;

    @Column(name = "opportunity_type")
    private String type;

    @Column(name = "lead_source")
    private String leadSource;

    @Column(name = "next_step")
    private String nextStep;

    @Column(name = "lost_reason")
    private String lostReason;

    @Convert("uuid")
    @Column(name = "product_id")
    private UUID product;

    @Convert("uuid")
    @Column(name = "campaign_id")
    private UUID campaign;

    @Convert("uuid")
    @Column(name = "owner_id")
    private UUID owner;

    @ElementCollection
    @CollectionTable(name = "sales_opportunity_team", joinColumns = @JoinColumn(name = "opportunity_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();

    @Column(name = "description")
    private String description;
}
