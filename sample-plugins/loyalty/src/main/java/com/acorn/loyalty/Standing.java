package com.acorn.loyalty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mortise.api.records.Records;
import org.mortise.api.records.Transactions;
import org.mortise.api.scores.Score;
import org.mortise.api.scores.ScoreRequest;
import org.mortise.api.scores.Scorer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How loyal an account is: by the points on its cards, and by having cards at all. Nothing for accounts without one. */
@Component(
        property = {
            "mortise.scorer=loyalty.standing",
            "mortise.type=account",
            "mortise.label=loyalty.standing",
            "mortise.max:Integer=" + Standing.MOST
        })
public final class Standing implements Scorer {

    static final int MOST = 100;

    private static final long FOR_A_CARD = 10;
    private static final long POINTS_FOR_ALL = 5_000;

    private final LoyaltyCards cards;

    @Activate
    public Standing(@Reference Records records, @Reference Transactions transactions) {
        this.cards = new LoyaltyCards(records, transactions);
    }

    @Override
    public Score score(ScoreRequest request) {
        Balance balance = cards.balance(request.record().id());
        if (balance.cards() == 0) {
            return null;
        }
        long points = Math.min(balance.points(), POINTS_FOR_ALL) * (MOST - FOR_A_CARD) / POINTS_FOR_ALL;
        List<Score.Reason> reasons = new ArrayList<>();
        if (points > 0) {
            reasons.add(reason(points, "loyalty.standing.points"));
        }
        reasons.add(reason(FOR_A_CARD, "loyalty.standing.card"));
        return new Score(BigDecimal.valueOf(points + FOR_A_CARD), reasons);
    }

    /** Points lead to the tier, which stands in the account. */
    private static Score.Reason reason(long points, String text) {
        return new Score.Reason("loyaltyTier", BigDecimal.valueOf(points), text);
    }
}
