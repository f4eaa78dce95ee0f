package org.mortise.core.search.feed;

import java.util.Set;
import java.util.TreeSet;
import org.mortise.api.records.Field;
import org.mortise.api.records.RecordType;
import org.mortise.core.search.index.AccessTerms;
import org.mortise.core.search.index.SearchableValues;

/** What of a type stands in the index: its searchable fields, its name, and by which fields it is whose, as a text that is kept with the index. */
public final class TypeForm {

    private TypeForm() {}

    public static String of(RecordType type) {
        StringBuilder form = new StringBuilder(String.join("+", type.nameFields())).append('|');
        for (Field field : SearchableValues.fields(type)) {
            form.append(field.name()).append(':').append(field.type().json());
            for (Field item : field.items()) {
                form.append(item.searchable() ? "." + item.name() : "");
            }
            form.append(' ');
        }
        // A field of the type cannot be called so.
        AccessTerms.fields(type).forEach(name -> form.append('!').append(name).append(": "));
        return form.toString();
    }

    /** The fields that the new form has and the old one lacks; null when it lacks anything that the old one has. */
    static Set<String> added(String before, String now) {
        Set<String> known = parts(before);
        Set<String> added = parts(now);
        boolean extended = names(before).equals(names(now)) && added.containsAll(known);
        added.removeAll(known);
        Set<String> fields = new TreeSet<>();
        added.forEach(part -> fields.add(part.substring(0, part.indexOf(':'))));
        return extended ? fields : null;
    }

    private static String names(String form) {
        return form.substring(0, form.indexOf('|'));
    }

    private static Set<String> parts(String form) {
        Set<String> parts = new TreeSet<>(
                java.util.List.of(form.substring(form.indexOf('|') + 1).strip().split(" ")));
        parts.remove("");
        return parts;
    }
}
