package com.acorn.loyalty;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.mortise.api.security.Permissions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code POST /api/plugins/loyalty/cards/{id}/renew}: the card is good for two more years, if one may do that. */
@Component(service = RenewResource.class)
@JaxrsResource
@Path("cards/{id}/renew")
@Produces(MediaType.APPLICATION_JSON)
public final class RenewResource {

    private static final String PERMISSION = "loyalty.renew";
    private static final int YEARS = 2;

    private final Records records;
    private final Transactions transactions;
    private final Permissions permissions;

    @Activate
    public RenewResource(
            @Reference Records records, @Reference Transactions transactions, @Reference Permissions permissions) {
        this.records = records;
        this.transactions = transactions;
        this.permissions = permissions;
    }

    @POST
    public Renewed renew(@PathParam("id") UUID card) {
        permissions.require(PERMISSION);
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusYears(YEARS);
        transactions.required(() -> {
            RecordData present = records.get(LoyaltyCards.TYPE, card);
            return records.write(Write.update(LoyaltyCards.TYPE, card, Map.of("validUntil", until))
                    .expecting(present.version())
                    .byModule());
        });
        return new Renewed(card, until.toString());
    }

    /** Until when the card is good now. */
    public record Renewed(UUID card, String validUntil) {}
}
