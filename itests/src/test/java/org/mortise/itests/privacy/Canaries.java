package org.mortise.itests.privacy;

import java.util.ArrayList;
import java.util.List;

/** Values that stand nowhere but where the test put them. */
final class Canaries {

    private final List<String> words = new ArrayList<>();

    /** A word of letters: in every search, in every file it is found as it is. */
    String word(String what) {
        return kept("Zq" + what + letters());
    }

    String email(String what) {
        return kept("zq" + what + letters() + "@canary.example");
    }

    String phone() {
        String digits = "9" + String.format("%09d", Math.floorMod(System.nanoTime(), 1_000_000_000L));
        return kept("+49 " + digits);
    }

    private String kept(String word) {
        words.add(word);
        return word;
    }

    private static String letters() {
        StringBuilder letters = new StringBuilder();
        long number = System.nanoTime();
        for (int i = 0; i < 9; i++) {
            letters.append((char) ('a' + number % 26));
            number /= 26;
        }
        return letters.toString();
    }

    List<String> all() {
        return List.copyOf(words);
    }
}
