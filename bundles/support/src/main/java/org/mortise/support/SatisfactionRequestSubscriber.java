package org.mortise.support;

import java.time.Clock;
import java.util.List;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for a satisfaction rating whenever an open case was closed. */
@Component(property = {"mortise.subscriber=support.satisfaction-request", "mortise.type=case"})
public final class SatisfactionRequestSubscriber implements EventSubscriber {

    private final Records records;
    private final SatisfactionRequests requests;

    @Activate
    public SatisfactionRequestSubscriber(@Reference Records records) {
        this.records = records;
        this.requests = new SatisfactionRequests(records, Clock.systemUTC());
    }

    @Override
    public void onEvent(RecordEvent event) {
        // A case that was created closed, as imports do it, has no customer waiting for a question.
        if (!event.kind().equals("updated") || !event.changes().containsKey("closings")) {
            return;
        }
        long closing = newValue(event.changes().get("closings"));
        records.find("case", List.of(event.recordId()))
                .forEach(supportCase -> requests.ofClosing(supportCase, closing));
    }

    private static long newValue(Object change) {
        return ((Number) ((List<?>) change).get(1)).longValue();
    }
}
