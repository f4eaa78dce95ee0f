package org.mortise.core.privacy.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mortise.api.privacy.PersonalDataRequest;

/**
 * Finds words in texts, whole words only, whatever their letter case, and takes them out. Texts may be JSON, in which quotes and line
 * breaks stand behind a backslash.
 */
public final class Matcher {

    private static final String BEFORE = "(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrt]))";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    private final Pattern any;

    public Matcher(Collection<String> words) {
        List<String> forms = new ArrayList<>();
        words.forEach(word -> forms.addAll(Forms.of(word)));
        // The longest first: of two that begin alike the shorter one would leave the rest of the other.
        forms.sort(Comparator.comparingInt(String::length).reversed());
        this.any = forms.isEmpty() ? null : pattern(forms);
    }

    private static Pattern pattern(List<String> forms) {
        StringBuilder pattern = new StringBuilder();
        for (String form : forms) {
            pattern.append(pattern.isEmpty() ? "" : "|");
            pattern.append(wordly(form.codePointAt(0)) ? BEFORE : "")
                    .append(Pattern.quote(form))
                    .append(wordly(form.codePointBefore(form.length())) ? AFTER : "");
        }
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean wordly(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    public boolean in(String text) {
        return any != null && text != null && any.matcher(text).find();
    }

    /** Whether the text is one of the words and nothing else. */
    public boolean is(String text) {
        return any != null && text != null && any.matcher(text.strip()).matches();
    }

    public String without(String text) {
        return any == null || text == null
                ? text
                : any.matcher(text).replaceAll(java.util.regex.Matcher.quoteReplacement(PersonalDataRequest.ERASED));
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
