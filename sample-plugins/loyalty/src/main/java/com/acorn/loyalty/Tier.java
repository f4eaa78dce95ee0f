package com.acorn.loyalty;

/** How far points have brought somebody. */
enum Tier {
    BRONZE("Bronze", 0),
    SILVER("Silver", 1_000),
    GOLD("Gold", 5_000);

    private final String value;
    private final long fromPoints;

    Tier(String value, long fromPoints) {
        this.value = value;
        this.fromPoints = fromPoints;
    }

    static Tier of(long points) {
        Tier reached = BRONZE;
        for (Tier tier : values()) {
            if (points >= tier.fromPoints) {
                reached = tier;
            }
        }
        return reached;
    }

    /** As it stands in the record. */
    String value() {
        return value;
    }
}
