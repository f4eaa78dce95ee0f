package org.mortise.core.security;

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

/** The password is not here: see {@link Passwords}. */
@Entity
@Table(name = "admin_user")
@Access(AccessType.FIELD)
class User extends RecordEntity {

    @Column(name = "username")
    private String username;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "email_address")
    private String emailAddress;

    @Column(name = "title")
    private String title;

    @Column(name = "active")
    private Boolean active;

    @Column(name = "can_sign_in")
    private Boolean canSignIn;

    @Column(name = "administrator")
    private Boolean administrator;

    @ElementCollection
    @CollectionTable(name = "admin_user_team", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "admin_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> roles = new ArrayList<>();
}
