package com.compass.territory;

import java.util.List;
import java.util.Optional;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.records.Validation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refuses a customer in a territory that does not have his country. */
@Component(property = {"mortise.type=" + Territories.ACCOUNT, "mortise.type=" + Territories.CONTACT})
public final class TerritoryFits implements RecordValidator {

    private final Records records;

    @Activate
    public TerritoryFits(@Reference Records records) {
        this.records = records;
    }

    @Override
    public void validate(Validation customer) {
        var chosen = (org.mortise.api.records.Reference) customer.value("territory");
        String address = Territories.addressOf(customer.type());
        Optional<String> country = Territories.country(customer.value(address));
        if (chosen == null || country.isEmpty() || !customer.changes("territory") && !customer.changes(address)) {
            return;
        }
        for (RecordData territory : records.find(Territories.TYPE, List.of(chosen.id()))) {
            if (!Territories.countries(territory.text("countries")).contains(country.get())) {
                customer.reject(
                        "territory",
                        "has the countries " + territory.text("countries") + " and not " + country.get()
                                + "; leave it empty, and it follows from the address");
            }
        }
    }
}
