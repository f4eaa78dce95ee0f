package com.acorn.loyalty;

import java.util.UUID;

/**
 * What an account has, as it is answered over REST.
 *
 * @param account its id
 * @param cards how many living cards it has
 * @param points on all of them
 * @param tier null without a card
 */
public record Balance(UUID account, long cards, long points, String tier) {

    static Balance of(UUID account, long points, long cards) {
        return new Balance(
                account, cards, points, cards == 0 ? null : Tier.of(points).value());
    }
}
