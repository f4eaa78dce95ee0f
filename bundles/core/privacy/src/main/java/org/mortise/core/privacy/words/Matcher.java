package org.mortise.core.privacy.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mortise.api.privacy.PersonalDataRequest;

/**
 * Finds words in texts, whole words only, whatever their letter case, and takes them out. Texts may be JSON, in which quotes and line
 * breaks stand behind a backslash.
 */
public final class Matcher {

    private static final Consumer<String> NOBODY = word -> {};

    private final WordTree tree = new WordTree();
    private final Set<String> whole = new HashSet<>();

    public Matcher(Collection<String> words) {
        for (String word : words) {
            for (String form : Forms.of(word)) {
                whole.add(WordTree.fold(form));
                tree.add(form, word);
            }
        }
    }

    public boolean isEmpty() {
        return whole.isEmpty();
    }

    public boolean in(String text) {
        if (text == null || whole.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (tree.at(text, i, NOBODY) > i) {
                return true;
            }
        }
        return false;
    }

    /** All words that stand in the text, those inside of others included. */
    public Set<String> found(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; text != null && i < text.length(); i++) {
            tree.at(text, i, found::add);
        }
        return found;
    }

    /** Whether the text is one of the words and nothing else. */
    public boolean is(String text) {
        return text != null && whole.contains(WordTree.fold(text.strip()));
    }

    /** Of two words that begin alike the longer one goes: the shorter one would leave the rest of it. */
    public String without(String text) {
        if (!in(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = tree.at(text, at, NOBODY);
            if (end > at) {
                kept.append(PersonalDataRequest.ERASED);
                at = end;
            } else {
                kept.append(text.charAt(at++));
            }
        }
        return kept.toString();
    }

    /** The same for all texts in a value in the JSON form. */
    public Object without(Object json) {
        if (json instanceof String text) {
            return without(text);
        }
        if (json instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(without(item)));
            return items;
        }
        if (json instanceof Map<?, ?> map) {
            Map<String, Object> parts = new LinkedHashMap<>();
            map.forEach((key, part) -> parts.put(String.valueOf(key), without(part)));
            return parts;
        }
        return json;
    }
}
