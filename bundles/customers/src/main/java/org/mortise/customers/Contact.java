package org.mortise.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.AttributeOverride;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "customers_contact")
@Access(AccessType.FIELD)
class Contact extends RecordEntity {

    @Column(name = "salutation")
    private String salutation;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "title")
    private String title;

    @ElementCollection
    @CollectionTable(name = "customers_contact_account", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<ContactAccount> accounts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customers_contact_email", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<EmailAddress> emailAddresses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "customers_contact_phone", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<PhoneNumber> phoneNumbers = new ArrayList<>();

    @Column(name = "do_not_call")
    private Boolean doNotCall;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "address_street"))
    @AttributeOverride(name = "city", column = @Column(name = "address_city"))
    @AttributeOverride(name = "state", column = @Column(name = "address_state"))
    @AttributeOverride(name = "postalCode", column = @Column(name = "address_postal_code"))
    @AttributeOverride(name = "country", column = @Column(name = "address_country"))
    private PostalAddress address;

    @Column(name = "lead_source")
    private String leadSource;

    @Convert("uuid")
    @Column(name = "reports_to_id")
    private UUID reportsTo;

    @ElementCollection
    @CollectionTable(name = "customers_contact_consent", joinColumns = @JoinColumn(name = "contact_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<Consent> consents = new ArrayList<>();

    @Convert("uuid")
    @Column(name = "owner_id")
    private UUID owner;

    @ElementCollection
    @CollectionTable(name = "customers_contact_team", joinColumns = @JoinColumn(name = "contact_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();

    @Column(name = "description")
    private String description;
}
