package org.mortise.core.imports.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Proposes the names that are nearest to an unknown one, by the number of letters to change. */
final class Candidates {

    private static final int SHOWN = 3;
    private static final int FEW = 10;
    /** Beyond these the comparison would take longer than the import. */
    private static final int MAX_NAMES = 20_000;

    private static final int MAX_TEXTS = 500;

    private final Map<String, String> known = new HashMap<>();

    /** A question to be added to the complaint; empty when nothing is near and the names are too many to list. */
    String near(String text, Collection<String> names) {
        String answer = known.get(text);
        if (answer == null && names.size() <= MAX_NAMES && known.size() < MAX_TEXTS) {
            answer = search(text, names);
            known.put(text, answer);
        }
        return answer == null ? "" : answer;
    }

    private static String search(String text, Collection<String> names) {
        String wanted = Names.normalised(text);
        int limit = Math.max(2, Math.min(5, wanted.length() / 2));
        List<String> nearest = names.stream()
                .map(name -> Map.entry(distance(wanted, Names.normalised(name), limit), name))
                .filter(entry -> entry.getKey() <= limit)
                .sorted(Map.Entry.<Integer, String>comparingByKey()
                        .thenComparing(Map.Entry.comparingByValue(Comparator.naturalOrder())))
                .limit(SHOWN)
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
        if (nearest.isEmpty() && !names.isEmpty() && names.size() <= FEW) {
            return "; there are " + names.stream().sorted().collect(Collectors.joining(", "));
        }
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?";
    }

    /** Levenshtein's distance; anything above the limit counts as limit + 1. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] former = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            former[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = former[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], former[j]));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            former = row;
        }
        return former[b.length()];
    }
}
