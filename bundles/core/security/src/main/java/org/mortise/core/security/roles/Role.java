package org.mortise.core.security.roles;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.mortise.api.persistence.RecordEntity;

/** A role; what it allows stands in {@code permissions} as {@link RoleMatrix} reads it. */
@Entity
@Table(name = "admin_role")
@Access(AccessType.FIELD)
public class Role extends RecordEntity {

    @Column(name = "name")
    private String name;

    @Column(name = "description")
    private String description;

    @Column(name = "permissions")
    private String permissions;

    @Column(name = "built_in")
    private Boolean builtIn;
}
