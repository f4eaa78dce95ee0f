package com.compass.territory;

import java.util.Optional;
import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordPreparer;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Assigns: a customer gets the territory of his address, again when he moves, and a new one the owner of the territory. What somebody
 * enters himself stands.
 */
@Component(property = {"mortise.type=" + Territories.ACCOUNT, "mortise.type=" + Territories.CONTACT})
public final class Assignment implements RecordPreparer {

    private final Territories territories;

    @Activate
    public Assignment(@Reference Records records) {
        this.territories = new Territories(records);
    }

    @Override
    public void prepare(Preparation customer) {
        String address = Territories.addressOf(customer.type());
        if (!customer.changes(address)) {
            return;
        }
        Optional<RecordData> territory =
                Territories.country(customer.value(address)).flatMap(territories::of);
        if (!customer.changes("territory")) {
            customer.set(
                    "territory",
                    territory
                            .map(found -> org.mortise.api.records.Reference.to(Territories.TYPE, found.id()))
                            .orElse(null));
        }
        if (customer.previous().isEmpty() && customer.value("owner") == null) {
            territory.map(found -> found.reference("assignee")).ifPresent(owner -> customer.set("owner", owner));
        }
    }
}
