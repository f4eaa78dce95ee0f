package org.mortise.support;

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

/** The record type {@code case}; an entity may not be called Case, which is a word of the query language. */
@Entity
@Table(name = "support_case")
@Access(AccessType.FIELD)
class SupportCase extends RecordEntity {

    @Column(name = "case_number")
    private Long number;

    @Column(name = "subject")
    private String subject;

    @Column(name = "description")
    private String description;

    @Column(name = "status")
    private String status;

    @Column(name = "priority")
    private String priority;

    @Column(name = "case_type")
    private String type;

    @Column(name = "origin")
    private String origin;

    @Convert("uuid")
    @Column(name = "account_id")
    private UUID account;

    @Convert("uuid")
    @Column(name = "contact_id")
    private UUID contact;

    @Convert("uuid")
    @Column(name = "owner_id")
    private UUID owner;

    @ElementCollection
    @CollectionTable(name = "support_case_team", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();

    @Column(name = "queue")
    private String queue;

    @Column(name = "sla_policy")
    private String slaPolicy;

    @Convert("instant")
    @Column(name = "first_response_due")
    private Instant firstResponseDue;

    @Convert("instant")
    @Column(name = "resolution_due")
    private Instant resolutionDue;

    @Convert("instant")
    @Column(name = "first_responded_at")
    private Instant firstRespondedAt;

    @Convert("instant")
    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "closings")
    private Long closings;

    @Column(name = "satisfaction")
    private Long satisfaction;
}
