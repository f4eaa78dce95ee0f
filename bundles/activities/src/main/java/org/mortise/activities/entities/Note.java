package org.mortise.activities.entities;

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
@Table(name = "activities_note")
@Access(AccessType.FIELD)
class Note extends Activity {

    @ElementCollection
    @CollectionTable(name = "activities_note_attendee", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<Attendee> attendees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activities_note_team", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();
}
