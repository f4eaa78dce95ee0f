package com.acorn.loyalty;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.Test;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Write;

public class LoyaltyCardsTest {

    private final FakeRecords records = new FakeRecords();
    private final LoyaltyCards cards = new LoyaltyCards(records, records);

    @Test
    public void theTierRisesWithThePoints() {
        assertEquals(Tier.BRONZE, Tier.of(0));
        assertEquals(Tier.BRONZE, Tier.of(999));
        assertEquals(Tier.SILVER, Tier.of(1_000));
        assertEquals(Tier.SILVER, Tier.of(4_999));
        assertEquals(Tier.GOLD, Tier.of(5_000));
    }

    @Test
    public void earnedPointsAreAddedAsTheModuleMay() {
        UUID card = records.card(records.account(null), 40);
        assertEquals(100, (long) cards.earn(card, 60).integer("points"));
        assertTrue(records.writes.get(0).trusted());
    }

    @Test
    public void aRivalsPointsAreNotLost() {
        UUID card = records.card(records.account(null), 40);
        records.rival = () -> records.write(Write.update("loyaltyCard", card, Map.of("points", 50L)));
        assertEquals(60, (long) cards.earn(card, 10).integer("points"));
    }

    @Test
    public void aCardThatIsNotThereEarnsNothing() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> cards.earn(UUID.randomUUID(), 10));
        assertEquals(ProblemType.NOT_FOUND, refusal.type());
    }

    @Test
    public void theBalanceIsThatOfAllCardsOfTheAccountAlone() {
        UUID account = records.account(null);
        records.card(account, 700);
        records.card(account, 400);
        records.card(records.account(null), 9_000);
        assertEquals(new Balance(account, 2, 1_100, "Silver"), cards.balance(account));
    }

    @Test
    public void anAccountWithoutCardsHasNoTier() {
        UUID account = records.account(null);
        assertEquals(new Balance(account, 0, 0, null), cards.balance(account));
    }
}
