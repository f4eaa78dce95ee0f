package org.mortise.customers.demo;

import java.util.List;
import java.util.Random;

/** Chooses at random. */
final class Picker {

    private final Random random;

    Picker(Random random) {
        this.random = random;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
