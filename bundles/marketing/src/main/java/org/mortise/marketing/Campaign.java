package org.mortise.marketing;

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
@Table(name = "marketing_campaign")
@Access(AccessType.FIELD)
class Campaign extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "campaign_type")
    private String type;

    @Column(name = "status")
    private String status;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "budget")
    private BigDecimal budget;

    @Column(name = "budget_currency")
    private String budgetCurrency;

    @Column(name = "actual_cost")
    private BigDecimal actualCost;

    @Column(name = "actual_cost_currency")
    private String actualCostCurrency;

    @Column(name = "expected_revenue")
    private BigDecimal expectedRevenue;

    @Column(name = "expected_revenue_currency")
    private String expectedRevenueCurrency;

    @ElementCollection
    @CollectionTable(name = "marketing_campaign_target_list", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "target_list_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> targetLists = new ArrayList<>();

    @Column(name = "impressions")
    private Long impressions;

    @Column(name = "sent")
    private Long sent;

    @Column(name = "delivered")
    private Long delivered;

    @Column(name = "opened")
    private Long opened;

    @Column(name = "clicked")
    private Long clicked;

    @Column(name = "bounced")
    private Long bounced;

    @Column(name = "opted_out")
    private Long optedOut;

    @Column(name = "converted")
    private Long converted;

    @Convert("uuid")
    @Column(name = "consent_purpose_id")
    private UUID consentPurpose;

    @Convert("uuid")
    @Column(name = "owner_id")
    private UUID owner;

    @ElementCollection
    @CollectionTable(name = "marketing_campaign_team", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();

    @Column(name = "description")
    private String description;
}
