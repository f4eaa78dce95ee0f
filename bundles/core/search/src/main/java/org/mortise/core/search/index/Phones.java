package org.mortise.core.search.index;

import java.util.ArrayList;
import java.util.List;

/** Telephone numbers, which people write and remember in parts. */
public final class Phones {

    private static final int FEWEST_DIGITS = 4;
    /** E.164 has at most fifteen. */
    private static final int MOST_DIGITS = 20;

    private Phones() {}

    /** The digits from each place to the end, so that any part of the number is the beginning of one of them. */
    static List<String> parts(String number) {
        String digits = digits(number);
        String known = digits.length() > MOST_DIGITS ? digits.substring(0, MOST_DIGITS) : digits;
        List<String> parts = new ArrayList<>();
        for (int i = 0; i + FEWEST_DIGITS <= known.length(); i++) {
            parts.add(known.substring(i));
        }
        return parts;
    }

    /**
     * The digits that somebody looks for, without the zeros of a prefix that depends on where one calls from.
     *
     * @return null when the text does not look like a number that is long enough
     */
    public static String asked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && " +-/().".indexOf(c) < 0) {
                return null;
            }
        }
        String digits = digits(text).replaceFirst("^0+", "");
        return digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS ? null : digits;
    }

    /** Whether a number has the digits that are looked for. */
    public static boolean contains(String number, String asked) {
        return digits(number).contains(asked);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }
}
