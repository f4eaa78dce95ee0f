package org.mortise.activities.entities;

import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

/** What all activities have. */
@MappedSuperclass
@Access(AccessType.FIELD)
abstract class Activity extends RecordEntity {

    @Column(name = "subject")
    private String subject;

    @Column(name = "description")
    private String description;

    @Convert("uuid")
    @Column(name = "parent_id")
    private UUID parent;

    @Column(name = "parent_type")
    private String parentType;

    @Convert("uuid")
    @Column(name = "owner_id")
    private UUID owner;
}
