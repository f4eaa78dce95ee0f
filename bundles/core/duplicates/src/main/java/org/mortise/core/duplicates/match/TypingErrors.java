package org.mortise.core.duplicates.match;

/** Letters missing, added, wrong, or two in the wrong order: the restricted Damerau-Levenshtein distance. */
final class TypingErrors {

    private TypingErrors() {}

    /** 1 for the same; each error costs its part of the longer text. */
    static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int longer = Math.max(one.length(), other.length());
        return longer == 0 ? 0 : 1 - (double) count(one, other) / longer;
    }

    // The library's distances count two swapped letters as two errors, and they are the most frequent error of all.
    static int count(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            char c = one.charAt(i - 1);
            for (int j = 1; j <= other.length(); j++) {
                char d = other.charAt(j - 1);
                int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (c == d ? 0 : 1));
                if (i > 1 && j > 1 && c == other.charAt(j - 2) && one.charAt(i - 2) == d) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}
