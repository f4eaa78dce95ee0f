package org.mortise.activities.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mortise.activities.Activities;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What follows from what was said of an activity: its owner, its times, the subject of a note. */
@Component(
        property = {
            "mortise.type=task",
            "mortise.type=meeting",
            "mortise.type=call",
            "mortise.type=note",
            "mortise.type=email"
        })
public final class ActivityPreparer implements RecordPreparer {

    private static final int SUBJECT = 80;

    private final Callers callers;
    private final Clock clock;

    @Activate
    public ActivityPreparer(@Reference Callers callers) {
        this(callers, Clock.systemUTC());
    }

    ActivityPreparer(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void prepare(Preparation activity) {
        if (activity.previous().isEmpty() && activity.value("owner") == null) {
            // What somebody writes down is theirs unless they say otherwise; the platform itself owns nothing.
            callers.find()
                    .filter(caller -> caller.userId() != null)
                    .ifPresent(caller -> activity.set("owner", caller.userId()));
        }
        switch (activity.type()) {
            case Activities.TASK -> completion(activity);
            case Activities.MEETING -> Duration.prepare(activity);
            case Activities.CALL -> {
                present(activity, "dateStart");
                Duration.prepare(activity);
            }
            case Activities.NOTE -> subject(activity);
            default -> email(activity);
        }
    }

    private void completion(Preparation task) {
        boolean completed = "Completed".equals(task.value("status"));
        boolean recorded = task.value("dateCompleted") != null;
        if (completed != recorded) {
            task.set("dateCompleted", completed ? now() : null);
        }
    }

    private static void subject(Preparation note) {
        if (note.value("subject") == null && note.value("description") instanceof String text) {
            String line = text.strip().lines().findFirst().orElse("").strip();
            note.set("subject", line.length() <= SUBJECT ? line : line.substring(0, SUBJECT - 1) + "…");
        }
    }

    private void email(Preparation email) {
        present(email, "dateSent");
        if (email.value("direction") == null) {
            email.set("direction", "Received".equals(email.value("status")) ? "Inbound" : "Outbound");
        }
    }

    /** Calls and e-mails stand at this time in timelines, so they always have one. */
    private void present(Preparation activity, String field) {
        if (activity.value(field) == null) {
            activity.set(field, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
