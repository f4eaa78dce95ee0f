package org.mortise.core.privacy.words;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;

/** The texts in a value in its JSON form, with the field of each: an item of a list has fields of its own. */
final class Leaves {

    private Leaves() {}

    /** @param whole whether all of a list is meant, or only those of its items that are personal themselves */
    static void each(Field field, Object json, boolean whole, BiConsumer<Field, String> consumer) {
        if (json == null) {
            return;
        }
        switch (field.type()) {
            case LIST -> items(field, json, whole, consumer);
            case ADDRESS -> parts(field, json, consumer);
            case FILE -> {
                if (json instanceof Map<?, ?> file && file.get("name") instanceof String name) {
                    consumer.accept(field, name);
                }
            }
            case TEXT, LONG_TEXT, RICH_TEXT, EMAIL, PHONE, URL, DATE, DATE_TIME -> consumer.accept(field, text(json));
            default -> {
                // Choices, numbers and references name nobody; they are emptied where they are personal.
            }
        }
    }

    private static void items(Field field, Object json, boolean whole, BiConsumer<Field, String> consumer) {
        if (json instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> values) {
                    field.items().stream()
                            .filter(part -> whole || part.personal())
                            .forEach(part -> each(part, values.get(part.name()), true, consumer));
                }
            }
        }
    }

    private static void parts(Field field, Object json, BiConsumer<Field, String> consumer) {
        if (json instanceof Map<?, ?> parts) {
            parts.values().stream()
                    .filter(String.class::isInstance)
                    .forEach(part -> consumer.accept(field, (String) part));
        }
    }

    private static String text(Object json) {
        return json instanceof String text ? text : String.valueOf(json);
    }

    static boolean dated(Field field) {
        return field.type() == FieldType.DATE || field.type() == FieldType.DATE_TIME;
    }
}
