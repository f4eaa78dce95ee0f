package com.compass.territory;

import java.util.UUID;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordValidator;
import org.mortise.api.records.Records;
import org.mortise.api.records.Validation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** No country belongs to two territories: nobody could say which one a customer gets. */
@Component(property = "mortise.type=" + Territories.TYPE)
public final class CountryOnce implements RecordValidator {

    private final Territories territories;

    @Activate
    public CountryOnce(@Reference Records records) {
        this.territories = new Territories(records);
    }

    @Override
    public void validate(Validation territory) {
        if (!territory.changes("countries")) {
            return;
        }
        UUID self = territory.previous().map(RecordData::id).orElse(null);
        for (String code : Territories.countries((String) territory.value("countries"))) {
            territories
                    .of(code)
                    .filter(other -> !other.id().equals(self))
                    .ifPresent(other -> territory.reject(
                            "countries", code + " belongs to " + other.text("name") + " already; take it out of one"));
        }
    }
}
