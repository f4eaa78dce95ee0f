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
        double whole = TypingErrors.similarity(one.replace(" ", ""), other.replace(" ", ""));
        return Math.max(words, whole);
    }

    private static double found(String[] words, String[] among) {
        double found = 0;
        for (String word : words) {
            double best = 0;
            for (String each : among) {
                best = Math.max(
                        best,
                        number(word) && !word.equals(each) ? near(word, each) : TypingErrors.similarity(word, each));
            }
            found += best < COUNTS_FROM ? 0 : best * weight(word);
        }
        return found;
    }

    /** Another number is another house. */
    private static double near(String number, String other) {
        return TypingErrors.similarity(number, other) * 0.8;
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
