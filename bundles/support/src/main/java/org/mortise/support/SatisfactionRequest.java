package org.mortise.support;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Transient;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "support_satisfaction_request")
@Access(AccessType.FIELD)
class SatisfactionRequest extends RecordEntity {

    @Column(name = "request_number")
    private Long number;

    @Transient
    private UUID supportCase;

    @Column(name = "closing")
    private Long closing;

    @Convert("uuid")
    @Column(name = "contact_id")
    private UUID contact;

    @Convert("uuid")
    @Column(name = "agent_id")
    private UUID agent;

    @Column(name = "token")
    private String token;

    @Convert("instant")
    @Column(name = "requested_at")
    private Instant requestedAt;

    @Convert("instant")
    @Column(name = "responded_at")
    private Instant respondedAt;

    @Convert("uuid")
    @Column(name = "response_id")
    private UUID response;

    /** A property, not a field: the attribute has to be called {@code case}, which Java does not allow for a field. */
    @Access(AccessType.PROPERTY)
    @Convert("uuid")
    @Column(name = "case_id")
    public UUID getCase() {
        return supportCase;
    }

    public void setCase(UUID id) {
        this.supportCase = id;
    }
}
