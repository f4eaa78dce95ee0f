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
@Table(name = "support_csat_response")
@Access(AccessType.FIELD)
class CsatResponse extends RecordEntity {

    @Column(name = "response_number")
    private Long number;

    @Column(name = "rating")
    private Long rating;

    @Column(name = "comment_text")
    private String comment;

    @Transient
    private UUID supportCase;

    @Convert("uuid")
    @Column(name = "contact_id")
    private UUID contact;

    @Convert("uuid")
    @Column(name = "agent_id")
    private UUID agent;

    @Convert("instant")
    @Column(name = "responded_at")
    private Instant respondedAt;

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
