package org.mortise.activities.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Activities around the records that other modules have made. */
@Component
@ServiceRanking(70)
public final class ActivitiesDemo implements DemoData {

    private static final int EACH = 40;
    private static final int BATCH = 1000;

    private final RecordTypes types;

    @Activate
    public ActivitiesDemo(@Reference RecordTypes types) {
        this.types = types;
    }

    @Override
    public void fill(DemoRequest request) {
        Records records = request.records();
        List<RecordData> parents = new ArrayList<>();
        for (String type : List.of("account", "opportunity", "case", "lead")) {
            parents.addAll(read(records, type, "externalId==demo-*"));
        }
        if (parents.isEmpty()
                || !read(records, "task", "externalId==demo-task-*").isEmpty()) {
            return;
        }
        DemoActivities activities = new DemoActivities(
                request.random(),
                request.today(),
                parents,
                read(records, "contact", "externalId==demo-contact-*"),
                read(records, "user", "active==true"));
        for (String type : List.of("task", "meeting", "call", "note", "email")) {
            create(records, type, activities.invent(type, request.scaled(EACH)));
        }
    }

    /** Nothing for types of modules that are not installed. */
    private List<RecordData> read(Records records, String type, String filter) {
        return types.find(type).isEmpty()
                ? List.of()
                : records.query(Query.of(type)
                                .where(filter)
                                .sort(List.of("createdAt"))
                                .limit(BATCH))
                        .items();
    }

    private static void create(Records records, String type, List<Map<String, Object>> all) {
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Write> writes = all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                    .map(values -> Write.create(type, values))
                    .toList();
            for (WriteResult result : records.writeAll(writes)) {
                if (!result.done()) {
                    throw result.problem();
                }
            }
        }
    }
}
