package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mortise.api.privacy.PersonalDataRequest;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.core.privacy.words.Matcher;

/** Takes words out of the texts of a record that is about others, too. What is a value of its own stays: others may be called so. */
public final class Redactions {

    private final Matcher strong;
    private final Matcher inShared;

    /**
     * @param strong words by which nobody else is known
     * @param inShared these and names, which go from records that point to the person
     */
    public Redactions(Matcher strong, Matcher inShared) {
        this.strong = strong;
        this.inShared = inShared;
    }

    /**
     * @param shared whether the record points to the person
     * @return per field the new value; only those that change
     */
    public Map<String, Object> of(RecordType type, RecordData record, boolean shared) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (field.computed()) {
                continue;
            }
            Object now = record.get(field.name());
            Object next = value(type, field, now, shared);
            if (!Objects.equals(now, next)) {
                values.put(field.name(), next);
            }
        }
        return values;
    }

    private Object value(RecordType type, Field field, Object now, boolean shared) {
        if (now instanceof String text) {
            return text(type, field, text, shared);
        }
        if (now instanceof Address address) {
            return new Address(
                    free(address.street(), strong),
                    free(address.city(), strong),
                    free(address.state(), strong),
                    free(address.postalCode(), strong),
                    free(address.country(), strong));
        }
        return now instanceof List<?> list && field.type() == FieldType.LIST ? items(type, field, list, shared) : now;
    }

    private List<Object> items(RecordType type, Field field, List<?> list, boolean shared) {
        List<Object> items = new ArrayList<>();
        for (Object item : list) {
            Map<String, Object> values = new LinkedHashMap<>();
            ((Map<?, ?>) item).forEach((key, part) -> values.put((String) key, part));
            for (Field part : field.items()) {
                Object now = values.get(part.name());
                Object next = value(type, part, now, shared);
                if (!Objects.equals(now, next)) {
                    values.put(part.name(), next);
                }
            }
            items.add(values);
        }
        return items;
    }

    private Object text(RecordType type, Field field, String text, boolean shared) {
        return switch (field.type()) {
            case LONG_TEXT, RICH_TEXT -> cut(field, (shared ? inShared : strong).without(text));
            // A person's own name, address and number stay, be they the same; in what is about both they go.
            case TEXT -> type.person() ? text : cut(field, free(text, shared ? inShared : strong));
            case EMAIL, PHONE ->
                shared && !type.person() && strong.is(text)
                        ? field.required()
                                ? NeutralValues.word(field, new java.util.UUID(0, 0))
                                        .orElse(text)
                                : null
                        : text;
            case URL -> text;
            default -> text;
        };
    }

    /** Not what is nothing but the word: that is the value of somebody else. */
    private static String free(String text, Matcher matcher) {
        return text == null || matcher.is(text) ? text : matcher.without(text);
    }

    /** A short word may have made room for a longer one. */
    private static String cut(Field field, String text) {
        int most = field.maxLength().orElse(Integer.MAX_VALUE);
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    static String mark() {
        return PersonalDataRequest.ERASED;
    }
}
