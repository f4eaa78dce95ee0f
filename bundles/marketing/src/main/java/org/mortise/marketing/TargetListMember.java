package org.mortise.marketing;

import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

/** Members are records of their own, since a list may have more of them than anybody would read with the list. */
@Entity
@Table(name = "marketing_target_list_member")
@Access(AccessType.FIELD)
class TargetListMember extends RecordEntity {

    @Column(name = "member_number")
    private Long number;

    @Convert("uuid")
    @Column(name = "target_list_id")
    private UUID targetList;

    @Convert("uuid")
    @Column(name = "contact_id")
    private UUID contact;

    @Convert("uuid")
    @Column(name = "lead_id")
    private UUID lead;

    @Column(name = "member_key")
    private String memberKey;
}
