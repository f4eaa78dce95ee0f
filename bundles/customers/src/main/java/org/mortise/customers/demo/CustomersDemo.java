package org.mortise.customers.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Accounts and their contacts, before everybody else's demo data. */
@Component
@ServiceRanking(100)
public final class CustomersDemo implements DemoData {

    private static final int ACCOUNTS = 60;
    private static final int CONTACTS = 150;
    private static final int BATCH = 1000;

    @Override
    public void fill(DemoRequest request) {
        Records records = request.records();
        if (!records.query(
                        Query.of("account").where("externalId==demo-account-*").limit(1))
                .items()
                .isEmpty()) {
            return;
        }
        Picker picker = new Picker(request.random());
        List<Reference> owners =
                records
                        .query(Query.of("user")
                                .where("active==true")
                                .sort(List.of("createdAt"))
                                .limit(20))
                        .items()
                        .stream()
                        .map(RecordData::reference)
                        .toList();
        List<RecordData> accounts =
                write(records, "account", new DemoAccounts(picker, owners).invent(request.scaled(ACCOUNTS)));
        write(records, "contact", new DemoContacts(picker).invent(request.scaled(CONTACTS), accounts));
    }

    private static List<RecordData> write(Records records, String type, List<Map<String, Object>> all) {
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
