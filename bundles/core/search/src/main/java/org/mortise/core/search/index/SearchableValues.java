package org.mortise.core.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.Reference;

/** The texts of a record by which it is found. */
public final class SearchableValues {

    /** A longer text is found by its beginning: nobody looks for a record by the end of a book. */
    private static final int LONGEST = 100_000;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private SearchableValues() {}

    /**
     * One text.
     *
     * @param field the name of the record's field
     * @param path the same, for a list followed by the item's field
     * @param phone whether it is a telephone number
     */
    public record Text(String field, String path, String text, boolean phone) {}

    /** The searchable fields of a type; a list only when something in its items is. */
    public static List<Field> fields(RecordType type) {
        return type.fields().stream().filter(SearchableValues::searchable).toList();
    }

    private static boolean searchable(Field field) {
        return field.searchable()
                && (field.type() != FieldType.LIST || field.items().stream().anyMatch(Field::searchable));
    }

    public static List<Text> of(RecordData record, Field field) {
        List<Text> texts = new ArrayList<>();
        collect(field.name(), field.name(), field, record.get(field.name()), texts);
        return texts;
    }

    /** By which people know the record. */
    public static String name(RecordType type, RecordData record, Predicate<String> wanted) {
        StringBuilder name = new StringBuilder();
        for (String field : type.nameFields()) {
            Object value = wanted.test(field) ? record.get(field) : null;
            if (value != null) {
                name.append(name.isEmpty() ? "" : " ").append(text(value));
            }
        }
        return name.toString();
    }

    private static void collect(String owner, String path, Field field, Object value, List<Text> texts) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(owner, path, field, item, texts));
        } else if (value instanceof Map<?, ?> item) {
            for (Field part : field.items()) {
                if (part.searchable()) {
                    collect(owner, path + "." + part.name(), part, item.get(part.name()), texts);
                }
            }
        } else if (value instanceof Address address) {
            add(owner, path + ".street", address.street(), texts);
            add(owner, path + ".city", address.city(), texts);
            add(owner, path + ".state", address.state(), texts);
            add(owner, path + ".postalCode", address.postalCode(), texts);
            add(owner, path + ".country", address.country(), texts);
        } else if (value != null) {
            String text = field.type() == FieldType.RICH_TEXT ? plain(value.toString()) : text(value);
            texts.add(new Text(owner, path, cut(text), field.type() == FieldType.PHONE));
        }
    }

    private static void add(String owner, String path, String value, List<Text> texts) {
        if (value != null) {
            texts.add(new Text(owner, path, cut(value), false));
        }
    }

    private static String text(Object value) {
        if (value instanceof Reference reference) {
            return reference.name() == null ? "" : reference.name();
        }
        if (value instanceof Money money) {
            return money.amount().toPlainString();
        }
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
