package org.mortise.activities.rules;

import java.time.Instant;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Validation;
import org.osgi.service.component.annotations.Component;

/** Nothing ends before it begins. */
@Component(property = {"mortise.type=task", "mortise.type=meeting", "mortise.type=call"})
public final class ActivityValidator implements RecordValidator {

    @Override
    public void validate(Validation activity) {
        boolean moved = activity.changes("dateStart") || activity.changes("dateEnd");
        if (moved
                && activity.value("dateStart") instanceof Instant start
                && activity.value("dateEnd") instanceof Instant end
                && end.isBefore(start)) {
            activity.reject("dateEnd", "lies before dateStart");
        }
    }
}
