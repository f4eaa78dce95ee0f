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
@Table(name = "activities_meeting")
@Access(AccessType.FIELD)
class Meeting extends Activity {

    @Column(name = "status")
    private String status;

    @Convert("instant")
    @Column(name = "date_start")
    private Instant dateStart;

    @Convert("instant")
    @Column(name = "date_end")
    private Instant dateEnd;

    @Column(name = "duration")
    private Long duration;

    @Column(name = "location")
    private String location;

    @ElementCollection
    @CollectionTable(name = "activities_meeting_attendee", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<Attendee> attendees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activities_meeting_offset", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<ReminderOffset> reminders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activities_meeting_team", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();
}
