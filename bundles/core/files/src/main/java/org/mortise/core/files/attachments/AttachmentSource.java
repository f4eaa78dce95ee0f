package org.mortise.core.files.attachments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.JsonForm;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.timeline.TimelineItem;
import org.mortise.api.timeline.TimelineRequest;
import org.mortise.api.timeline.TimelineSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The files that were attached to a record. */
@Component(property = "mortise.kind=file")
public final class AttachmentSource implements TimelineSource {

    private static final String TIME = "createdAt";

    private final Records records;

    @Activate
    public AttachmentSource(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    @Override
    public List<TimelineItem> items(TimelineRequest request) {
        return records
                .query(Query.of(Attachments.TYPE)
                        .where(request.behind("parent==" + request.id(), TIME))
                        .sort(List.of("-" + TIME, "-id"))
                        .limit(request.limit()))
                .items()
                .stream()
                .map(AttachmentSource::item)
                .toList();
    }

    private static TimelineItem item(RecordData attachment) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("file", JsonForm.of(attachment.get("file")));
        Reference author = attachment.reference("createdBy");
        return new TimelineItem(
                attachment.instant(TIME),
                attachment.id(),
                "file",
                "created",
                author == null ? null : author.name(),
                null,
                new Reference(Attachments.TYPE, attachment.id(), attachment.text("name")),
                null,
                details);
    }
}
