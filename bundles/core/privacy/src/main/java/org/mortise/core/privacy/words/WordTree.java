package org.mortise.core.privacy.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Many words at once, by their first letters: what looks for them goes through a text once, however many they are. Whole words only,
 * whatever their letter case.
 */
final class WordTree {

    /** So many letters tell most words from each other; the rest of a long one is compared. */
    private static final int DEPTH = 16;

    private static final int ASCII = 128;

    private final Node root = new Node();

    private static final class Node {
        private Map<Character, Node> next;
        private List<Form> ends;
    }

    /** How a word stands in a text. */
    private record Form(String text, String word, boolean wordly) {}

    void add(String text, String word) {
        Node node = root;
        for (int i = 0; i < Math.min(DEPTH, text.length()); i++) {
            if (node.next == null) {
                node.next = new HashMap<>();
            }
            node = node.next.computeIfAbsent(fold(text.charAt(i)), any -> new Node());
        }
        if (node.ends == null) {
            node.ends = new ArrayList<>();
        }
        node.ends.add(new Form(text, word, Character.isLetterOrDigit(text.codePointBefore(text.length()))));
    }

    /**
     * @param each is given all words that begin here
     * @return where the longest of them ends; -1 when there is none
     */
    int at(String text, int from, Consumer<String> each) {
        if (inWord(text, from)) {
            return -1;
        }
        int end = -1;
        Node node = root;
        for (int i = from; i < text.length() && node != null && node.next != null; i++) {
            node = node.next.get(fold(text.charAt(i)));
            if (node != null && node.ends != null) {
                for (Form form : node.ends) {
                    if (stands(form, text, from)) {
                        each.accept(form.word());
                        end = Math.max(end, from + form.text().length());
                    }
                }
            }
        }
        return end;
    }

    /** Whether a word cannot begin here. The letter after a backslash is part of a line break in JSON. */
    private static boolean inWord(String text, int at) {
        if (at == 0 || !Character.isLetterOrDigit(text.codePointAt(at)) || !joins(text.codePointBefore(at))) {
            return false;
        }
        boolean escaped = at > 1 && text.charAt(at - 2) == '\\' && "nrt".indexOf(text.charAt(at - 1)) >= 0;
        return !escaped;
    }

    private static boolean stands(Form form, String text, int from) {
        int end = from + form.text().length();
        if (end > text.length() || form.wordly() && end < text.length() && joins(text.codePointAt(end))) {
            return false;
        }
        for (int i = DEPTH; i < form.text().length(); i++) {
            if (fold(form.text().charAt(i)) != fold(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static char fold(char letter) {
        if (letter < ASCII) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(letter -> folded.append(fold((char) letter)));
        return folded.toString();
    }
}
