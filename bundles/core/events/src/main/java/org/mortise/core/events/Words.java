package org.mortise.core.events;

import java.util.Collection;
import java.util.TreeSet;

/** Words as a subscription has them: in one text, each between commas; nothing for all. */
final class Words {

    /** No word stands between these. */
    static final String NONE = ",,";

    private Words() {}

    static String list(Collection<String> words) {
        return words.isEmpty() ? "" : "," + String.join(",", new TreeSet<>(words)) + ",";
    }
}
