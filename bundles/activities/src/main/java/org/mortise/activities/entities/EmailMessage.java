package org.mortise.activities.entities;

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

@Entity
@Table(name = "activities_email")
@Access(AccessType.FIELD)
class EmailMessage extends Activity {

    @Column(name = "status")
    private String status;

    @Column(name = "direction")
    private String direction;

    @Column(name = "from_address")
    private String from;

    @ElementCollection
    @CollectionTable(name = "activities_email_to", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<EmailRecipient> to = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activities_email_cc", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<EmailRecipient> cc = new ArrayList<>();

    @Convert("instant")
    @Column(name = "date_sent")
    private Instant dateSent;

    @Column(name = "message_id")
    private String messageId;

    @ElementCollection
    @CollectionTable(name = "activities_email_attendee", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<Attendee> attendees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activities_email_team", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();
}
