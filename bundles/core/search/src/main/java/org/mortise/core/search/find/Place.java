package org.mortise.core.search.find;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;

/**
 * Where a page of hits ended: a score and an id, not a number of hits, so that it stays right while records are added.
 *
 * @param typos whether words with typing errors are found, too
 * @param now what is recent; the same for all pages
 */
record Place(boolean typos, long now, float score, long high, long low) {

    static Place of(FieldDoc hit, boolean typos, long now) {
        return new Place(typos, now, (Float) hit.fields[0], (Long) hit.fields[1], (Long) hit.fields[2]);
    }

    FieldDoc hit() {
        // Behind all documents of the same score and id, that is: behind this one.
        return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, high, low});
    }

    /** @param question what was asked for: another one has other places */
    String token(Object... question) {
        String text = String.join(
                " ",
                List.of(
                        typos ? "1" : "0",
                        Long.toString(now, 36),
                        Integer.toString(Float.floatToIntBits(score), 36),
                        Long.toString(high, 36),
                        Long.toString(low, 36),
                        Integer.toString(Objects.hash(question), 36)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static Place parse(String token, Object... question) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split(" ");
            float score = Float.intBitsToFloat(Integer.parseInt(parts[2], 36));
            if (parts.length == 6 && !Float.isNaN(score) && Integer.parseInt(parts[5], 36) == Objects.hash(question)) {
                return new Place(
                        parts[0].equals("1"),
                        Long.parseLong(parts[1], 36),
                        score,
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
