package org.mortise.core.files.attachments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The attachments of a record that was purged go with it. */
@Component(property = {"mortise.subscriber=files.purged-parents", "mortise.event=purged"})
public final class PurgedParents implements EventSubscriber {

    private static final int MOST = 5_000;

    private final Records records;

    @Activate
    public PurgedParents(@Reference Records records) {
        this.records = records;
    }

    @Override
    public void onEvent(RecordEvent event) {
        List<RecordData> living = of(event, false);
        write(living.stream()
                .map(each -> Write.delete(Attachments.TYPE, each.id()))
                .toList());
        write(Stream.concat(living.stream(), of(event, true).stream())
                .map(RecordData::id)
                .distinct()
                .map(id -> Write.purge(Attachments.TYPE, id))
                .toList());
    }

    private List<RecordData> of(RecordEvent event, boolean deleted) {
        return records.query(Query.of(Attachments.TYPE)
                        .where("parent==" + event.recordId())
                        .deleted(deleted)
                        .limit(MOST))
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
