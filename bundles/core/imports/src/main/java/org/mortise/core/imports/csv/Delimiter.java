package org.mortise.core.imports.csv;

/** Finds out what separates the cells: whichever of comma, semicolon and tab the header has most of, outside quotes. */
final class Delimiter {

    private static final char[] CANDIDATES = {',', ';', '\t'};

    private Delimiter() {}

    static char of(String header) {
        char best = CANDIDATES[0];
        for (char candidate : CANDIDATES) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String header, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == candidate && !quoted) {
                count++;
            }
        }
        return count;
    }
}
