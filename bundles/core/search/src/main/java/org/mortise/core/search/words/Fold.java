package org.mortise.core.search.words;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Makes spellings alike that people take for the same: letter case, accents, widths, ligatures. */
public final class Fold {

    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036F';
    /** How many letters one letter becomes at most when it is written in ASCII. */
    private static final int LONGEST_EXPANSION = 4;

    private Fold() {}

    public static String of(String text) {
        if (ascii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // Only the accents of European scripts: in others, marks of the same kind make the vowels.
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < FIRST_ACCENT || c > LAST_ACCENT) {
                bare.append(c);
            }
        }
        char[] lower = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .toCharArray();
        char[] folded = new char[lower.length * LONGEST_EXPANSION];
        int length = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length);
        return new String(folded, 0, length);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
