package org.mortise.marketing;

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
@Table(name = "marketing_target_list")
@Access(AccessType.FIELD)
class TargetList extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "list_type")
    private String type;

    @Convert("uuid")
    @Column(name = "consent_purpose_id")
    private UUID consentPurpose;

    @Convert("uuid")
    @Column(name = "owner_id")
    private UUID owner;

    @ElementCollection
    @CollectionTable(name = "marketing_target_list_team", joinColumns = @JoinColumn(name = "target_list_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();

    @Column(name = "description")
    private String description;
}
