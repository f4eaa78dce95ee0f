package com.acorn.loyalty;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.events.EventSubscriber;
import org.mortise.api.events.RecordEvent;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.records.Write;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the tier of an account in step with the points of its cards. Every change of a card is an event that waits for this
 * subscriber while the plugin is away, so the tiers are right again soon after it is back.
 */
@Component(property = {"mortise.subscriber=loyalty.account-tiers", "mortise.type=" + LoyaltyCards.TYPE})
public final class AccountTiers implements EventSubscriber {

    private static final String FIELD = "loyaltyTier";

    private final Records records;
    private final LoyaltyCards cards;

    @Activate
    public AccountTiers(@Reference Records records, @Reference Transactions transactions) {
        this.records = records;
        this.cards = new LoyaltyCards(records, transactions);
    }

    @Override
    public void onEvent(RecordEvent event) {
        for (UUID account : accounts(event)) {
            // The account may have been deleted meanwhile; then there is nothing to keep.
            records.find("account", List.of(account)).forEach(this::keep);
        }
    }

    private void keep(RecordData account) {
        String tier = cards.balance(account.id()).tier();
        if (!Objects.equals(tier, account.text(FIELD))) {
            records.write(Write.update("account", account.id(), Collections.singletonMap(FIELD, tier)));
        }
    }

    /** The account of the card, and when the card moved the former one as well. */
    private Set<UUID> accounts(RecordEvent event) {
        Set<UUID> accounts = new LinkedHashSet<>();
        cards.accountOf(event.recordId()).ifPresent(accounts::add);
        if (event.changes().get("account") instanceof List<?> change) {
            for (Object value : change) {
                if (value instanceof Map<?, ?> reference) {
                    accounts.add(UUID.fromString(reference.get("id").toString()));
                }
            }
        }
        return accounts;
    }
}
