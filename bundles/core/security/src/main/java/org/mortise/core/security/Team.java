package org.mortise.core.security;

import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "admin_team")
@Access(AccessType.FIELD)
class Team extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "description")
    private String description;

    @Convert("uuid")
    @Column(name = "manager_id")
    private UUID manager;
}
