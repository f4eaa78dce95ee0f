package org.mortise.core.search.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.search.SearchMatch;
import org.mortise.core.search.find.Question.Part;
import org.mortise.core.search.index.Phones;
import org.mortise.core.search.index.SearchableValues;
import org.mortise.core.search.words.Word;
import org.mortise.core.search.words.Words;

/** Says where the words of a question stand in a record, as it was read for the caller. */
final class Matches {

    private static final int MOST = 5;
    private static final int SNIPPET = 160;
    private static final int BEFORE = 40;

    private final Question question;
    private final boolean typos;
    private final Map<String, CharacterRunAutomaton> spellings = new HashMap<>();

    Matches(Question question, boolean typos) {
        this.question = question;
        this.typos = typos;
    }

    List<SearchMatch> of(RecordType type, RecordData record, Scope.Readable readable) {
        List<SearchMatch> matches = new ArrayList<>();
        for (Field field : SearchableValues.fields(type)) {
            if (!readable.test(type, field)) {
                continue;
            }
            for (SearchableValues.Text text : SearchableValues.of(record, field)) {
                List<SearchMatch.Range> ranges = ranges(text);
                if (!ranges.isEmpty()) {
                    matches.add(snippet(text.path(), text.text(), ranges));
                }
                if (matches.size() == MOST) {
                    return matches;
                }
            }
        }
        return matches;
    }

    private List<SearchMatch.Range> ranges(SearchableValues.Text text) {
        List<SearchMatch.Range> ranges = new ArrayList<>();
        int end = -1;
        for (Word word : Words.ofQuestion(text.text())) {
            if (matches(word)) {
                // Pairs of Chinese characters overlap.
                int start = Math.max(word.start(), end);
                if (start == end && !ranges.isEmpty() && word.start() < end) {
                    SearchMatch.Range before = ranges.remove(ranges.size() - 1);
                    ranges.add(new SearchMatch.Range(before.start(), word.end() - before.start()));
                } else {
                    ranges.add(new SearchMatch.Range(start, word.end() - start));
                }
                end = word.end();
            }
        }
        boolean number = text.phone() && question.digits() != null && Phones.contains(text.text(), question.digits());
        return number ? List.of(new SearchMatch.Range(0, text.text().length())) : ranges;
    }

    private boolean matches(Word word) {
        for (Part part : question.wanted()) {
            for (String term : part.terms()) {
                boolean same = part.exact()
                        ? word.term().equals(term)
                                || (word.chinese()
                                        && term.length() == 1
                                        && word.term().contains(term))
                        : word.term().startsWith(term);
                if (same || (typos && part.tolerance() > 0 && spelling(part).run(word.term()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private CharacterRunAutomaton spelling(Part part) {
        return spellings.computeIfAbsent(
                part.word(),
                word -> new CharacterRunAutomaton(Operations.determinize(
                        new LevenshteinAutomata(word, true).toAutomaton(part.tolerance()),
                        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT)));
    }

    private static SearchMatch snippet(String path, String text, List<SearchMatch.Range> ranges) {
        if (text.length() <= SNIPPET) {
            return new SearchMatch(path, text, ranges);
        }
        int from = Math.max(0, ranges.get(0).start() - BEFORE);
        int to = Math.min(text.length(), from + SNIPPET);
        List<SearchMatch.Range> inside = ranges.stream()
                .filter(range -> range.start() + range.length() <= to)
                .map(range -> new SearchMatch.Range(range.start() - from, range.length()))
                .toList();
        return new SearchMatch(path, text.substring(from, to), inside);
    }
}
