package org.mortise.activities.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.activities.Activities;
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

/** The activities that are about a record or that it takes part in; one query for each kind. */
@Component(
        property = {
            "mortise.kind=task",
            "mortise.kind=meeting",
            "mortise.kind=call",
            "mortise.kind=note",
            "mortise.kind=email"
        })
public final class ActivitySource implements TimelineSource {

    /** When an activity stands in a timeline; fields that are never empty. */
    private static final Map<String, String> TIMES = Map.of(
            Activities.TASK, "createdAt",
            Activities.MEETING, "dateStart",
            Activities.CALL, "dateStart",
            Activities.NOTE, "createdAt",
            Activities.EMAIL, "dateSent");

    private static final List<String> TOLD = List.of(
            "status",
            "priority",
            "dateStart",
            "dateEnd",
            "duration",
            "direction",
            "outcome",
            "parent",
            "owner",
            "description");

    private final Records records;

    @Activate
    public ActivitySource(@org.osgi.service.component.annotations.Reference Records records) {
        this.records = records;
    }

    @Override
    public List<TimelineItem> items(TimelineRequest request) {
        List<TimelineItem> items = new ArrayList<>();
        request.kinds().forEach(kind -> items.addAll(items(kind, request)));
        items.sort(TimelineItem.NEWEST_FIRST);
        return items.subList(0, Math.min(items.size(), request.limit()));
    }

    private List<TimelineItem> items(String kind, TimelineRequest request) {
        String time = TIMES.get(kind);
        String about = "parent==" + request.id() + ",attendees.attendee==" + request.id();
        return records
                .query(Query.of(kind)
                        .where(request.behind(about, time))
                        .sort(List.of("-" + time, "-id"))
                        .limit(request.limit()))
                .items()
                .stream()
                .map(activity -> item(kind, activity, time))
                .toList();
    }

    private static TimelineItem item(String kind, RecordData activity, String time) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (String field : TOLD) {
            if (activity.get(field) != null) {
                details.put(field, JsonForm.of(activity.get(field)));
            }
        }
        Reference author = activity.reference("createdBy");
        return new TimelineItem(
                activity.instant(time),
                activity.id(),
                kind,
                null,
                author == null ? null : author.name(),
                null,
                new Reference(kind, activity.id(), activity.text("subject")),
                null,
                details);
    }
}
