package org.mortise.core.duplicates.match;

/** Compares texts of several words, as addresses and names of companies are. */
final class Words {

    private static final double COUNTS_FROM = 0.6;

    private Words() {}

    /** The part of the words of both that find their like in the other; blanks that were forgotten do not matter. */
    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        String[] left = one.split(" ");
        String[] right = other.split(" ");
        double words = (found(left, right) + found(right, left)) / (weight(left) + weight(right));
        if (words > 0.95) {
            return words;
        }
        double whole = TypingErrors.similarity(one.replace(" ", ""), other.replace(" ", ""));
        return Math.max(words, whole);
    }

    private static double found(String[] words, String[] among) {
        double found = 0;
        for (String word : words) {
            double best = 0;
            for (String each : among) {
                if (best < 1 && comparable(word, each)) {
                    double similarity = TypingErrors.similarity(word, each);
                    // Another number is another house.
                    best = Math.max(best, number(word) && similarity < 1 ? similarity * 0.8 : similarity);
                }
            }
            found += best < COUNTS_FROM ? 0 : best * weight(word);
        }
        return found;
    }

    /** Words of such different lengths cannot be alike enough to count. */
    private static boolean comparable(String word, String other) {
        int longer = Math.max(word.length(), other.length());
        return Math.min(word.length(), other.length()) >= longer * COUNTS_FROM;
    }

    private static double weight(String[] words) {
        double sum = 0;
        for (String word : words) {
            sum += weight(word);
        }
        return sum;
    }

    private static double weight(String word) {
        return number(word) ? 2 : Math.min(word.length(), 6) / 3.0;
    }

    private static boolean number(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
