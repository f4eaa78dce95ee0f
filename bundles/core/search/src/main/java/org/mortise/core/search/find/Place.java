package org.mortise.core.search.find;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Where a hit stands, and so where a page of hits ended: a score, a time and an id, not a number of hits, so that it stays right while
 * records are added.
 *
 * @param typos whether words with typing errors are found, too
 * @param modified when the record was changed, in milliseconds
 * @param high of the id
 * @param low of the id
 */
record Place(boolean typos, float score, long modified, long high, long low) {

    /** As {@link org.mortise.core.search.index.Names#LATEST_FIRST}. */
    static final Comparator<Place> LATEST_FIRST = Comparator.comparingLong(Place::modified)
            .thenComparingLong(Place::high)
            .thenComparingLong(Place::low)
            .reversed();

    static final Comparator<Place> BEST_FIRST =
            Comparator.comparing(Place::score).reversed().thenComparing(LATEST_FIRST);

    private static final String TYPOS = "t";
    private static final String EXACT = "e";

    /** @param question what was asked for: another one has other places */
    String token(Object... question) {
        String text = String.join(
                " ",
                List.of(
                        typos ? TYPOS : EXACT,
                        Integer.toString(Float.floatToIntBits(score), 36),
                        Long.toString(modified, 36),
                        Long.toString(high, 36),
                        Long.toString(low, 36),
                        Integer.toString(Objects.hash(question), 36)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Place parse(String token, Object... question) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split(" ");
            float score = Float.intBitsToFloat(Integer.parseInt(parts[1], 36));
            if (parts.length == 6
                    && List.of(TYPOS, EXACT).contains(parts[0])
                    && !Float.isNaN(score)
                    && Integer.parseInt(parts[5], 36) == Objects.hash(question)) {
                return new Place(
                        parts[0].equals(TYPOS),
                        score,
                        Long.parseLong(parts[2], 36),
                        Long.parseLong(parts[3], 36),
                        Long.parseLong(parts[4], 36));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static RuntimeException wrong() {
        return Question.malformed("cursor", "is not one that this search gave; begin without it");
    }
}
