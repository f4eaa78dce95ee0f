package com.acorn.loyalty;

import java.util.UUID;
import javax.validation.Valid;
import javax.validation.constraints.NotNull;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/plugins/loyalty/cards/{id}/earn}: adds points to a card. */
@Component(service = EarnResource.class)
@JaxrsResource
@Path("cards/{id}/earn")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class EarnResource {

    private final LoyaltyCards cards;

    @Activate
    public EarnResource(@Reference Records records, @Reference Transactions transactions) {
        this.cards = new LoyaltyCards(records, transactions);
    }

    @POST
    public Earned earn(@PathParam("id") UUID card, @NotNull @Valid EarnBody body) {
        RecordData record = cards.earn(card, body.points());
        return new Earned(card, record.integer("points"), record.text("tier"));
    }

    /** What the card has now. */
    public record Earned(UUID card, long points, String tier) {}
}
