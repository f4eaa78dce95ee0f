package org.mortise.marketing.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Two target lists of the contacts that are there already, and campaigns addressed to them. */
@Component
@ServiceRanking(80)
public final class MarketingDemo implements DemoData {

    private static final int CAMPAIGNS = 12;
    private static final int BATCH = 1000;

    @Override
    public void fill(DemoRequest request) {
        Records records = request.records();
        if (!read(records, "targetList", "externalId==demo-list-*").isEmpty()) {
            return;
        }
        List<RecordData> lists = create(
                records,
                "targetList",
                List.of(
                        list(1, "Workshop newsletter", "Everybody who asked for the newsletter"),
                        list(2, "Trade show visitors", "People who left their card at the stand")));
        List<RecordData> contacts = read(records, "contact", "externalId==demo-contact-*");
        create(records, "targetListMember", members(lists, contacts));
        DemoCampaigns campaigns = new DemoCampaigns(request.random(), request.today(), lists);
        create(records, "campaign", campaigns.invent(request.scaled(CAMPAIGNS)));
    }

    private static Map<String, Object> list(int index, String name, String description) {
        return Map.of(
                SystemFields.EXTERNAL_ID,
                "demo-list-" + index,
                "name",
                name,
                "type",
                "static",
                "description",
                description);
    }

    /** Every second contact reads the newsletter, every third was at the show. */
    private static List<Map<String, Object>> members(List<RecordData> lists, List<RecordData> contacts) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            for (int list = 0; list < lists.size(); list++) {
                if (i % (list + 2) == 0) {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put(SystemFields.EXTERNAL_ID, "demo-member-" + (members.size() + 1));
                    values.put("targetList", lists.get(list).reference());
                    values.put("contact", contacts.get(i).reference());
                    members.add(values);
                }
            }
        }
        return members;
    }

    private static List<RecordData> read(Records records, String type, String filter) {
        return records.query(
                        Query.of(type).where(filter).sort(List.of("createdAt")).limit(BATCH))
                .items();
    }

    private static List<RecordData> create(Records records, String type, List<Map<String, Object>> all) {
        List<RecordData> written = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Write> writes = all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                    .map(values -> Write.create(type, values))
                    .toList();
            for (WriteResult result : records.writeAll(writes)) {
                if (!result.done()) {
                    throw result.problem();
                }
                written.add(result.record());
            }
        }
        return written;
    }
}
