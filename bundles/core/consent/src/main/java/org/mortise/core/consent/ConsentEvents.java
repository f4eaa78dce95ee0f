package org.mortise.core.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Keeps consents and the lists on persons the same, and lets the consents of a purged person go. */
@Component(property = "mortise.subscriber=consent.lists")
public final class ConsentEvents implements EventSubscriber {

    private static final int BATCH = 1_000;

    private final Records records;
    private final RecordTypes types;
    private final Callers callers;
    private final ListReader reader;
    private final ListWriter writer;

    @Activate
    public ConsentEvents(
            @org.osgi.service.component.annotations.Reference Records records,
            @org.osgi.service.component.annotations.Reference RecordTypes types,
            @org.osgi.service.component.annotations.Reference Callers callers,
            @org.osgi.service.component.annotations.Reference Purposes purposes) {
        this.records = records;
        this.types = types;
        this.callers = callers;
        this.reader = new ListReader(records, purposes);
        this.writer = new ListWriter(records, purposes);
    }

    @Override
    public void onEvent(RecordEvent event) {
        boolean consent = event.recordType().equals(Names.CONSENT);
        boolean list = !consent
                && event.changes().containsKey(ConsentList.FIELD)
                && !Names.ORIGIN.equals(event.origin())
                && !event.kind().equals("purged");
        boolean gone = !consent && event.kind().equals("purged");
        if (!consent && !list && !gone) {
            return;
        }
        callers.as(Names.PLATFORM, () -> {
            if (consent) {
                followed(event);
            } else if (list) {
                written(event);
            } else {
                forget(event.recordId());
            }
            return null;
        });
    }

    /** A consent was recorded, or points to another person after a merge. */
    private void followed(RecordEvent event) {
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
    }

    private void show(Reference person) {
        RecordType type = person == null ? null : types.find(person.type()).orElse(null);
        if (type != null && ConsentList.isOn(type)) {
            records.find(type.name(), List.of(person.id())).forEach(record -> writer.write(type, record));
        }
    }

    private void written(RecordEvent event) {
        RecordType type = types.find(event.recordType()).orElse(null);
        if (type == null || !ConsentList.isOn(type)) {
            return;
        }
        for (RecordData person : records.find(type.name(), List.of(event.recordId()))) {
            Instant at = event.at();
            reader.read(person, "Written with the record by " + event.actor() + " (" + event.origin() + ")", at);
            writer.write(type, person);
        }
    }

    private void forget(UUID person) {
        List<RecordData> living;
        do {
            living = of(person, false);
            write(living.stream()
                    .map(each -> Write.delete(Names.CONSENT, each.id()))
                    .toList());
        } while (living.size() == BATCH);
        List<RecordData> deleted;
        do {
            deleted = of(person, true);
            write(deleted.stream()
                    .map(each -> Write.purge(Names.CONSENT, each.id()))
                    .toList());
        } while (deleted.size() == BATCH);
    }

    private List<RecordData> of(UUID person, boolean deleted) {
        return records.query(Query.of(Names.CONSENT)
                        .where("person==" + person)
                        .deleted(deleted)
                        .limit(BATCH))
                .items();
    }

    private void write(List<Write> writes) {
        for (WriteResult result : records.writeAll(new ArrayList<>(writes))) {
            if (!result.done()) {
                throw result.problem();
            }
        }
    }
}
