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
@Table(name = "activities_task")
@Access(AccessType.FIELD)
class Task extends Activity {

    @Column(name = "status")
    private String status;

    @Column(name = "priority")
    private String priority;

    @Convert("instant")
    @Column(name = "date_start")
    private Instant dateStart;

    @Convert("instant")
    @Column(name = "date_end")
    private Instant dateEnd;

    @Convert("instant")
    @Column(name = "date_completed")
    private Instant dateCompleted;

    @ElementCollection
    @CollectionTable(name = "activities_task_attendee", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<Attendee> attendees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activities_task_offset", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<ReminderOffset> reminders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "activities_task_team", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "team_id")
    @Convert("uuid")
    @OrderColumn(name = "list_index")
    @BatchFetch(BatchFetchType.IN)
    private List<UUID> teams = new ArrayList<>();
}
