package com.acorn.loyalty;

import java.util.List;
import org.mortise.api.plugins.HealthCheck;
import org.mortise.api.plugins.HealthRequest;
import org.mortise.api.records.Query;
import org.mortise.api.records.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads one card before the new version takes over from the old one: whoever cannot do that has no business at the till. */
@Component
public final class CardsReadable implements HealthCheck {

    private final Records records;

    @Activate
    public CardsReadable(@Reference Records records) {
        this.records = records;
    }

    @Override
    public List<String> lacks(HealthRequest request) {
        // What is thrown here is told to the administrator as it is.
        records.query(Query.of(LoyaltyCards.TYPE).limit(1));
        return List.of();
    }
}
