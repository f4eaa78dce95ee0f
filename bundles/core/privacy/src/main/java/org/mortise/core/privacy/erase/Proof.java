package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.mortise.api.privacy.ErasedPlace;
import org.mortise.core.privacy.tables.Hit;
import org.mortise.core.privacy.tables.Search;
import org.mortise.core.privacy.tables.TableKind;
import org.mortise.core.privacy.tables.TextTable;
import org.mortise.core.privacy.tables.TextTables;
import org.mortise.core.privacy.words.Matcher;
import org.mortise.core.privacy.words.Word;
import org.mortise.core.privacy.words.Words;

/** Looks for everything that was erased in all text columns of all tables, and says where something is, and what that means. */
final class Proof {

    private static final int SHORTEST = 4;

    private final TextTables tables;
    private final Search search;

    Proof(TextTables tables, Search search) {
        this.tables = tables;
        this.search = search;
    }

    /**
     * @param found where something of the person is left
     * @param others where the same value is that of somebody else, or in a text that names no more than that
     * @param unprovable the fields with values that are too short, or dates, to look for
     */
    record Found(
            int tables,
            int columns,
            int words,
            List<ErasedPlace> found,
            List<ErasedPlace> others,
            List<String> unprovable) {}

    Found search(Words words, Set<UUID> own, Runnable alive) {
        Map<String, Word> searched = new LinkedHashMap<>();
        Set<String> unprovable = new TreeSet<>();
        List<Word> every = new ArrayList<>(words.all());
        every.addAll(words.strong());
        for (Word word : every) {
            if (word.text().length() < SHORTEST || word.text().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
                unprovable.add(word.field());
            } else {
                searched.putIfAbsent(word.text(), word);
            }
        }
        Set<String> strong = new LinkedHashSet<>(words.strongTexts());
        List<TextTable> all = tables.all().stream()
                .filter(table -> TableKind.of(table) != TableKind.IGNORED)
                .toList();
        Map<String, Long> found = new TreeMap<>();
        Map<String, Long> others = new TreeMap<>();
        Matcher matcher = new Matcher(searched.keySet());
        search.each(all, matcher, alive, hit -> {
            TableKind kind = TableKind.of(hit.table());
            // Of what they tell of the person alone the personal fields are gone; the rest names a company, perhaps.
            boolean mine = kind != TableKind.HISTORY
                    && kind != TableKind.OUTBOX
                    && hit.ids().stream().anyMatch(own::contains);
            hit.texts()
                    .forEach((column, text) -> matcher.found(text).forEach(word -> {
                        boolean certain = certain(hit, text, strong.contains(word), mine, new Matcher(List.of(word)));
                        (certain ? found : others)
                                .merge(
                                        searched.get(word).field() + " in "
                                                + hit.table().shown() + "." + column.toLowerCase(Locale.ROOT),
                                        1L,
                                        Long::sum);
                    }));
        });
        return new Found(
                all.size(),
                all.stream().mapToInt(table -> table.texts().size()).sum(),
                searched.size(),
                places(found, "rows"),
                places(others, "rows"),
                List.copyOf(unprovable));
    }

    /** Whether it is this person, and no namesake, no neighbour and nobody who works here. */
    private static boolean certain(Hit hit, String text, boolean strong, boolean mine, Matcher matcher) {
        TableKind kind = TableKind.of(hit.table());
        if (kind == TableKind.STAFF) {
            return false;
        }
        boolean value = (kind == TableKind.RECORDS || kind == TableKind.UNIQUE_VALUES) && matcher.is(text);
        return mine && !neutral(text) || strong && !value;
    }

    /** The word that we put there may be the one that we look for. */
    private static boolean neutral(String text) {
        return text.startsWith("Erased");
    }

    private static List<ErasedPlace> places(Map<String, Long> counts, String what) {
        return counts.entrySet().stream()
                .map(entry -> new ErasedPlace(entry.getKey(), what, entry.getValue()))
                .toList();
    }
}
