package org.mortise.activities.entities;

import java.time.Instant;
import java.util.UUID;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.Convert;
import org.mortise.api.persistence.RecordEntity;

@Entity
@Table(name = "activities_reminder")
@Access(AccessType.FIELD)
class Reminder extends RecordEntity {

    @Column(name = "subject")
    private String subject;

    @Convert("uuid")
    @Column(name = "activity_id")
    private UUID activity;

    @Column(name = "activity_type")
    private String activityType;

    @Convert("uuid")
    @Column(name = "user_id")
    private UUID user;

    @Column(name = "minutes_before")
    private Long minutesBefore;

    @Convert("instant")
    @Column(name = "planned_for")
    private Instant plannedFor;

    @Convert("instant")
    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "status")
    private String status;

    @Convert("instant")
    @Column(name = "due_since")
    private Instant dueSince;
}
