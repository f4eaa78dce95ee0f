package org.mortise.support.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Cases of the contacts that are there already, and what these thought of the closed ones. */
@Component
@ServiceRanking(80)
public final class SupportDemo implements DemoData {

    private static final int CASES = 120;
    private static final int BATCH = 1000;

    @Override
    public void fill(DemoRequest request) {
        Records records = request.records();
        if (!read(records, "case", "externalId==demo-case-*").isEmpty()) {
            return;
        }
        DemoCases cases = new DemoCases(
                request.random(),
                request.today(),
                read(records, "contact", "externalId==demo-contact-*"),
                read(records, "user", "active==true"));
        List<RecordData> written = create(records, "case", cases.invent(request.scaled(CASES)));
        create(records, "csatResponse", cases.responses(written));
    }

    private static List<RecordData> read(Records records, String type, String filter) {
        return records.query(
                        Query.of(type).where(filter).sort(List.of("createdAt")).limit(BATCH))
                .items();
    }

    /** As the owning module, since the satisfaction of a case is read-only for everybody else. */
    private static List<RecordData> create(Records records, String type, List<Map<String, Object>> all) {
        List<RecordData> written = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Write> writes = all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                    .map(values -> Write.create(type, values).byModule())
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
