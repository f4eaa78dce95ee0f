package com.acorn.loyalty;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.events.RecordEvent;

public class AccountTiersTest {

    private final FakeRecords records = new FakeRecords();
    private final AccountTiers tiers = new AccountTiers(records, records);

    @Test
    public void theAccountGetsTheTierOfItsCards() {
        UUID account = records.account(null);
        UUID card = records.card(account, 5_000);
        tiers.onEvent(event("created", card, Map.of()));
        assertEquals("Gold", tierOf(account));
    }

    @Test
    public void nothingIsWrittenWhenTheTierStays() {
        UUID card = records.card(records.account("Silver"), 1_500);
        tiers.onEvent(event("updated", card, Map.of("points", List.of(1_400, 1_500))));
        assertEquals(List.of(), records.writes);
    }

    @Test
    public void theLastCardTakesTheTierWithIt() {
        UUID account = records.account("Gold");
        UUID card = records.card(account, 6_000);
        records.deleted.put(card, records.living.remove(card));
        tiers.onEvent(event("deleted", card, Map.of()));
        assertNull(tierOf(account));
    }

    @Test
    public void aCardThatMovesChangesBothAccounts() {
        UUID from = records.account("Gold");
        UUID to = records.account(null);
        UUID card = records.card(to, 6_000);
        Map<String, Object> changes = Map.of("account", Arrays.asList(reference(from), reference(to)));
        tiers.onEvent(event("updated", card, changes));
        assertNull(tierOf(from));
        assertEquals("Gold", tierOf(to));
    }

    @Test
    public void anAccountThatIsGoneIsLeftAlone() {
        UUID account = records.account(null);
        UUID card = records.card(account, 6_000);
        records.living.remove(account);
        tiers.onEvent(event("updated", card, Map.of()));
        assertEquals(List.of(), records.writes);
    }

    private String tierOf(UUID account) {
        return records.get("account", account).text("loyaltyTier");
    }

    private static Map<String, Object> reference(UUID account) {
        return Map.of("type", "account", "id", account.toString());
    }

    private static RecordEvent event(String kind, UUID card, Map<String, Object> changes) {
        return new RecordEvent(UUID.randomUUID(), kind, "loyaltyCard", card, 2, Instant.EPOCH, "anna", "rest", changes);
    }
}
