package org.mortise.core.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The consents of a person who was purged go with him. */
@Component(property = {"mortise.subscriber=consent.purged-persons", "mortise.event=purged"})
public final class PurgedPersons implements EventSubscriber {

    private static final int BATCH = 1_000;

    private final Records records;
    private final Callers callers;

    @Activate
    public PurgedPersons(@Reference Records records, @Reference Callers callers) {
        this.records = records;
        this.callers = callers;
    }

    @Override
    public void onEvent(RecordEvent event) {
        if (!event.recordType().equals(Names.CONSENT)) {
            callers.as(Names.PLATFORM, () -> {
                forget(event.recordId());
                return null;
            });
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
