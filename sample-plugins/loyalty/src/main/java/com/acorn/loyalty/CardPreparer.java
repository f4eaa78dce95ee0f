package com.acorn.loyalty;

import org.mortise.api.records.Preparation;
import org.mortise.api.records.RecordPreparer;
import org.osgi.service.component.annotations.Component;

/** Keeps the tier of a card in step with its points. */
@Component(property = "mortise.type=" + LoyaltyCards.TYPE)
public final class CardPreparer implements RecordPreparer {

    @Override
    public void prepare(Preparation card) {
        Object points = card.value("points");
        card.set("tier", Tier.of(points == null ? 0 : (Long) points).value());
    }
}
