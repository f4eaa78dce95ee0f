package org.mortise.core.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.errors.Violation;
import org.mortise.core.search.index.Documents;
import org.mortise.core.search.index.Phones;
import org.mortise.core.search.words.Word;
import org.mortise.core.search.words.Words;

/**
 * What somebody typed, taken apart.
 *
 * @param wanted all of it has to be found
 * @param unwanted none of it may be there
 * @param whole the words as a whole name
 * @param digits when it may be a part of a telephone number; null otherwise
 */
record Question(List<Part> wanted, List<Part> unwanted, String whole, String digits) {

    private static final int LONGEST = 500;
    private static final int MOST_PARTS = 20;
    private static final Pattern CHUNK = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");

    /**
     * One word, or several that have to stand side by side.
     *
     * @param terms folded
     * @param exact neither beginnings of words nor typing errors are found: a phrase, or Chinese
     */
    record Part(List<String> terms, boolean exact) {

        String word() {
            return terms.get(0);
        }

        boolean phrase() {
            return terms.size() > 1;
        }

        /** How many letters may be wrong. */
        int tolerance() {
            int length = word().length();
            boolean number = word().chars().allMatch(Character::isDigit);
            return exact || number || length < 4 ? 0 : length < 8 ? 1 : 2;
        }
    }

    static Question parse(String text) {
        String typed = text == null ? "" : text.strip();
        if (typed.length() > LONGEST) {
            throw malformed("q", "must have at most " + LONGEST + " characters");
        }
        List<Part> wanted = new ArrayList<>();
        List<Part> unwanted = new ArrayList<>();
        Matcher chunk = CHUNK.matcher(typed);
        while (chunk.find()) {
            boolean without = !chunk.group(1).isEmpty();
            boolean phrase = chunk.group(2) != null;
            List<Word> words = Words.ofQuestion(phrase ? chunk.group(2) : chunk.group(3));
            (without ? unwanted : wanted).addAll(phrase ? phrase(words) : parts(words));
        }
        if (wanted.isEmpty()) {
            throw malformed("q", "needs a word or a number to search for");
        }
        if (wanted.size() + unwanted.size() > MOST_PARTS) {
            throw malformed("q", "must have at most " + MOST_PARTS + " words");
        }
        return new Question(
                List.copyOf(wanted),
                List.copyOf(unwanted),
                Documents.whole(Words.ofQuestion(typed)),
                Phones.asked(typed));
    }

    static ProblemException malformed(String field, String message) {
        return new ProblemException(
                ProblemType.MALFORMED, null, field + " " + message + ".", List.of(new Violation(field, message)), null);
    }

    private static List<Part> phrase(List<Word> words) {
        List<String> terms = words.stream().map(Word::term).toList();
        return terms.isEmpty() ? List.of() : List.of(new Part(terms, true));
    }

    /** Every word for itself; what is written in Chinese without a gap stays together. */
    private static List<Part> parts(List<Word> words) {
        List<Part> parts = new ArrayList<>();
        List<String> run = new ArrayList<>();
        int end = -1;
        for (Word word : words) {
            boolean continues = word.chinese() && !run.isEmpty() && word.start() < end;
            if (!continues && !run.isEmpty()) {
                parts.add(new Part(List.copyOf(run), true));
                run.clear();
            }
            if (word.chinese()) {
                run.add(word.term());
                end = word.end();
            } else {
                parts.add(new Part(List.of(word.term()), false));
            }
        }
        if (!run.isEmpty()) {
            parts.add(new Part(List.copyOf(run), true));
        }
        return parts;
    }
}
