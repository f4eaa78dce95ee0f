package org.mortise.core.consent;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** A consent was recorded, or points to another person after a merge: the lists of the persons show what counts now. */
@Component(
        property = {
            "mortise.subscriber=consent.followed",
            "mortise.type=" + Names.CONSENT,
            "mortise.event=created",
            "mortise.event=updated"
        })
public final class ConsentFollower implements EventSubscriber {

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final ListWriter writer;

    @Activate
    public ConsentFollower(
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference RecordTypes types,
            @org.osgi.service.component.annotations.Reference Callers callers,
            @org.osgi.service.component.annotations.Reference Purposes purposes) {
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.writer = new ListWriter(records, purposes);
    }

    @Override
    public void onEvent(RecordEvent event) {
        callers.as(Names.PLATFORM, () -> {
            for (RecordData consent : records.find(Names.CONSENT, List.of(event.recordId()))) {
                show(consent.reference("person"));
            }
            if (event.changes().get("person") instanceof List<?> change
                    && !change.isEmpty()
                    && change.get(0) instanceof Map<?, ?> former
                    && former.get("type") instanceof String type
                    && former.get("id") instanceof String id) {
                show(Reference.to(type, UUID.fromString(id)));
            }
            return null;
        });
    }

    private void show(Reference person) {
        RecordType type = person == null ? null : types.find(person.type()).orElse(null);
        if (type != null && ConsentList.isOn(type)) {
            records.find(type.name(), List.of(person.id())).forEach(record -> writer.write(type, record));
        }
    }
}
