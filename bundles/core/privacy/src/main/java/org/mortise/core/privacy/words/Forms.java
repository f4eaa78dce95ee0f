package org.mortise.core.privacy.words;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a value stands in other texts: as it is, in JSON, in HTML. */
final class Forms {

    private Forms() {}

    static List<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.add(new String(JsonStringEncoder.getInstance().quoteAsString(word)));
        forms.add(word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        return List.copyOf(forms);
    }
}
