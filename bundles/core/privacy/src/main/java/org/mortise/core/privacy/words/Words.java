package org.mortise.core.privacy.words;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The values of a person.
 *
 * @param strong by which nobody else is known; they go wherever they stand
 * @param names parts of the name; they go from texts that point to the person, and stay in others: many are called so
 * @param all everything that was erased, for the search at the end
 * @param files SHA-256 of the contents of files
 */
public record Words(List<Word> strong, List<Word> names, List<Word> all, List<String> files) {

    public Words {
        strong = List.copyOf(strong);
        names = List.copyOf(names);
        all = List.copyOf(all);
        files = List.copyOf(files);
    }

    @JsonIgnore
    public List<String> strongTexts() {
        return texts(strong);
    }

    /** Strong ones and names. */
    @JsonIgnore
    public List<String> textsInShared() {
        List<Word> both = new ArrayList<>(strong);
        both.addAll(names);
        return texts(both);
    }

    private static List<String> texts(List<Word> words) {
        Set<String> texts = new LinkedHashSet<>();
        words.forEach(word -> texts.add(word.text()));
        return List.copyOf(texts);
    }
}
