package org.mortise.testkit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;

/**
 * What the platform relies on in every {@link EventSubscriber}: an event may come late. Meanwhile the record may have been changed, deleted
 * or purged; a subscriber that throws for that is tried again for hours, and its event is a dead letter in the end.
 */
public abstract class EventSubscriberContract {

    protected abstract EventSubscriber subscriber(MemoryRecords records);

    /** A record type that it is told of. */
    protected abstract String type();

    /** Changes as the event has them: by field, a list of the old and the new value in JSON form. */
    protected abstract Map<String, Object> changes();

    @Test
    public void theRecordMayBeGone() {
        subscriber(new MemoryRecords()).onEvent(event("updated", changes()));
    }

    @Test
    public void theChangesMayBeGone() {
        for (String kind : new String[] {"created", "updated", "deleted", "restored", "purged", "erased"}) {
            subscriber(new MemoryRecords()).onEvent(event(kind, Map.of()));
        }
    }

    /** Versions of the platform that are still to come may tell of more. */
    @Test
    public void kindsThatItDoesNotKnowAreBorne() {
        subscriber(new MemoryRecords()).onEvent(event("unheard-of", Map.of()));
    }

    private RecordEvent event(String kind, Map<String, Object> changes) {
        return new RecordEvent(
                UUID.randomUUID(), kind, type(), UUID.randomUUID(), 2, Instant.now(), "test", "test", changes);
    }
}
