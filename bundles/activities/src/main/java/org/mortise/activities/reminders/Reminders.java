package org.mortise.activities.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reminders of the caller: what is due, seen, put off. */
@Component(service = Reminders.class)
public final class Reminders {

    static final String TYPE = "reminder";
    static final String PENDING = "Pending";
    static final String DUE = "Due";
    static final String DISMISSED = "Dismissed";

    private final Records records;
    private final Callers callers;
    private final Clock clock;

    @Activate
    public Reminders(@Reference Records records, @Reference Callers callers) {
        this(records, callers, Clock.systemUTC());
    }

    Reminders(Records records, Callers callers, Clock clock) {
        this.records = records;
        this.callers = callers;
        this.clock = clock;
    }

    /** Of the calling user, the one that has waited longest first. */
    List<RecordData> due(int limit) {
        Caller caller = callers.current();
        if (caller.userId() == null) {
            return List.of();
        }
        return records.query(Query.of(TYPE)
                        .where("user==" + caller.userId() + ";status==" + DUE)
                        .sort(List.of("dueSince"))
                        .limit(limit))
                .items();
    }

    RecordData dismiss(UUID id) {
        own(id);
        return records.write(Write.update(TYPE, id, Map.of("status", DISMISSED)).byModule());
    }

    RecordData snooze(UUID id, SnoozeRequest request) {
        RecordData reminder = own(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant until = request.until != null ? request.until : now.plus(request.minutes, ChronoUnit.MINUTES);
        if (!until.isAfter(now)) {
            throw ProblemException.invalid("until", "lies in the past");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("remindAt", until);
        values.put("status", PENDING);
        values.put("dueSince", null);
        return records.write(
                Write.update(TYPE, id, values).expecting(reminder.version()).byModule());
    }

    private RecordData own(UUID id) {
        RecordData reminder = records.get(TYPE, id);
        Caller caller = callers.current();
        if (!reminder.reference("user").id().equals(caller.userId()) && !caller.administrator()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This reminder is somebody else's.");
        }
        return reminder;
    }
}
