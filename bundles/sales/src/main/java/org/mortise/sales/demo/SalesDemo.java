package org.mortise.sales.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.DemoData;
import org.mortise.api.records.DemoRequest;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Products, leads and opportunities with the customers that are there already. */
@Component
@ServiceRanking(90)
public final class SalesDemo implements DemoData {

    private static final int LEADS = 40;
    private static final int OPPORTUNITIES = 200;

    @Override
    public void fill(DemoRequest request) {
        DemoWriter writer = new DemoWriter(request.records());
        if (!writer.read("product", "externalId==demo-product-*").isEmpty()) {
            return;
        }
        Picker picker = new Picker(request.random());
        List<Reference> owners = writer.read("user", "active==true").stream()
                .map(RecordData::reference)
                .toList();
        List<RecordData> products = writer.create("product", DemoProducts.all());
        writer.create("lead", new DemoLeads(picker, owners).invent(request.scaled(LEADS)));
        DemoOpportunities opportunities = new DemoOpportunities(
                picker,
                request.today(),
                writer.read("account", "externalId==demo-account-*"),
                contactsByAccount(writer.read("contact", "externalId==demo-contact-*")),
                products,
                owners);
        writer.create("opportunity", opportunities.invent(request.scaled(OPPORTUNITIES)));
    }

    private static Map<UUID, List<Reference>> contactsByAccount(List<RecordData> contacts) {
        Map<UUID, List<Reference>> byAccount = new HashMap<>();
        for (RecordData contact : contacts) {
            for (Map<String, Object> item : contact.list("accounts")) {
                UUID account = ((Reference) item.get("account")).id();
                byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(contact.reference());
            }
        }
        return byAccount;
    }
}
