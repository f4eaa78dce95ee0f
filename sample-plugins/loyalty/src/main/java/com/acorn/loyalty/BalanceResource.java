package com.acorn.loyalty;

import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code GET /api/plugins/loyalty/balance/{account}}: the points of an account. */
@Component(service = BalanceResource.class)
@JaxrsResource
@Path("balance/{account}")
@Produces(MediaType.APPLICATION_JSON)
public final class BalanceResource {

    private final Records records;
    private final LoyaltyCards cards;

    @Activate
    public BalanceResource(@Reference Records records, @Reference Transactions transactions) {
        this.records = records;
        this.cards = new LoyaltyCards(records, transactions);
    }

    @GET
    public Balance balance(@PathParam("account") UUID account) {
        // Who may not see the account gets its 404.
        records.get("account", account);
        return cards.balance(account);
    }
}
