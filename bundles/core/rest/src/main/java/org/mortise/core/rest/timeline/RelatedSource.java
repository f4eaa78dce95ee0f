package org.mortise.core.rest.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.HistoryEntry;
import org.mortise.api.records.HistoryQuery;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.timeline.TimelineItem;
import org.mortise.api.timeline.TimelineRequest;
import org.mortise.api.timeline.TimelineSource;

/**
 * What happened to the records that point directly to this one: that they were made, deleted and restored, and changes of the fields
 * that their descriptions call milestones. Of each type the records that were changed last are looked at; two queries a type.
 */
final class RelatedSource implements TimelineSource {

    static final String KIND = "related";

    /** How many related records of a type are looked at. */
    private static final int DEPTH = 500;

    /** Users and teams are pointed to by everything; what they own is a list, not a story. */
    private static final String ADMINISTRATION = "admin";

    private final RecordTypes types;
    private final Records records;

    RelatedSource(RecordTypes types, Records records) {
        this.types = types;
        this.records = records;
    }

    @Override
    public List<TimelineItem> items(TimelineRequest request) {
        List<TimelineItem> items = new ArrayList<>();
        if (types.require(request.type()).plugin().equals(ADMINISTRATION)) {
            return items;
        }
        for (RecordType type : types.all()) {
            List<String> pointers = pointers(type, request.type());
            if (!pointers.isEmpty()) {
                items.addAll(items(type, pointers, request));
            }
        }
        items.sort(TimelineItem.NEWEST_FIRST);
        return items.subList(0, Math.min(items.size(), request.limit()));
    }

    private List<TimelineItem> items(RecordType type, List<String> pointers, TimelineRequest request) {
        String filter = String.join(
                ",",
                pointers.stream().map(pointer -> pointer + "==" + request.id()).toList());
        List<UUID> related = records
                .query(Query.of(type.name())
                        .where(filter)
                        .sort(List.of("-" + SystemFields.MODIFIED_AT))
                        .select(List.of(SystemFields.ID))
                        .limit(DEPTH))
                .items()
                .stream()
                .map(RecordData::id)
                .filter(id -> !id.equals(request.id()))
                .toList();
        if (related.isEmpty()) {
            return List.of();
        }
        List<String> milestones =
                type.fields().stream().filter(Field::milestone).map(Field::name).toList();
        return records
                .history(new HistoryQuery(type.name(), related, milestones, request.before(), request.limit()))
                .stream()
                .map(entry -> HistorySource.item(KIND, entry, only(milestones, entry)))
                .toList();
    }

    private static Map<String, Object> only(List<String> milestones, HistoryEntry entry) {
        Map<String, Object> changes = new LinkedHashMap<>(entry.changes());
        changes.keySet().retainAll(milestones);
        return changes;
    }

    /** Selectors of the references by which records of the type point to those of the other. */
    private static List<String> pointers(RecordType type, String target) {
        List<String> pointers = new ArrayList<>();
        for (Field field : type.fields()) {
            boolean reference = field.type() == FieldType.REFERENCE || field.type() == FieldType.REFERENCES;
            if (reference && target.equals(field.target())) {
                pointers.add(field.name());
            }
            for (Field item : field.items()) {
                if (item.type() == FieldType.REFERENCE && target.equals(item.target())) {
                    pointers.add(field.name() + "." + item.name());
                }
            }
        }
        return pointers;
    }
}
