package org.mortise.core.privacy.erase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.core.privacy.words.PersonalFields;

/** What stands in personal fields afterwards: nothing, and where something has to, a word that says nothing. */
public final class NeutralValues {

    private static final String WORD = "Erased";
    private static final String EMAIL = "@erased.invalid";

    private NeutralValues() {}

    /** @return per field the new value; only those that change */
    public static Map<String, Object> of(RecordType type, RecordData record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : PersonalFields.of(type)) {
            Object now = record.get(field.name());
            if (empty(now)) {
                continue;
            }
            Object next = PersonalFields.inItems(field)
                    ? items(field, record.list(field.name()), record.id())
                    : field.required() ? word(field, record.id()).orElse(null) : null;
            if (!next(now, next)) {
                values.put(field.name(), next);
            }
        }
        return values;
    }

    /** The required personal fields for which there is no such word: their record cannot stay. */
    public static List<String> without(RecordType type, RecordData record) {
        return PersonalFields.of(type).stream()
                .filter(field -> field.required() && field.personal() && !empty(record.get(field.name())))
                .filter(field -> word(field, record.id()).isEmpty())
                .map(Field::name)
                .toList();
    }

    private static boolean next(Object now, Object next) {
        return now.equals(next);
    }

    private static boolean empty(Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty();
    }

    private static List<Map<String, Object>> items(Field field, List<Map<String, Object>> items, UUID id) {
        List<Map<String, Object>> emptied = new ArrayList<>();
        for (Map<String, Object> item : items) {
            Map<String, Object> values = new LinkedHashMap<>(item);
            for (Field part : field.items()) {
                if (part.personal() && values.get(part.name()) != null) {
                    values.put(part.name(), part.required() ? word(part, id).orElse(null) : null);
                }
            }
            emptied.add(values);
        }
        return emptied;
    }

    static Optional<Object> word(Field field, UUID id) {
        String mark = id.toString().replace("-", "").substring(20);
        return switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT -> text(field, mark).map(text -> text);
            case EMAIL -> Optional.of("erased" + (field.unique() ? "-" + mark : "") + EMAIL);
            case PHONE -> Optional.of(field.unique() ? "00" + new java.math.BigInteger(mark, 16) : "000");
            case URL -> Optional.of("https://" + (field.unique() ? mark + "." : "") + "erased.invalid");
            case DATE -> Optional.of("1900-01-01");
            case DATE_TIME -> Optional.of("1900-01-01T00:00:00Z");
            case BOOLEAN -> Optional.of(false);
            case INTEGER, DECIMAL, PERCENT ->
                field.min().map(min -> (Object) min).or(() -> Optional.of(0L));
            case ENUMERATION -> Optional.of(field.values().get(0));
            case LIST, REFERENCES, ENUMERATIONS -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }

    /** The first that the pattern lets pass and that has room. */
    private static Optional<String> text(Field field, String mark) {
        List<String> candidates = new ArrayList<>();
        if (!field.unique()) {
            Collections.addAll(candidates, WORD, WORD.toUpperCase(Locale.ROOT), WORD.toLowerCase(Locale.ROOT));
        }
        String digits = new java.math.BigInteger(mark, 16).toString();
        Collections.addAll(
                candidates,
                WORD + "-" + mark,
                (WORD + "-" + mark).toUpperCase(Locale.ROOT),
                WORD.toUpperCase(Locale.ROOT) + mark.toUpperCase(Locale.ROOT),
                (WORD + mark).toLowerCase(Locale.ROOT),
                mark,
                mark.toUpperCase(Locale.ROOT),
                digits);
        for (String candidate : List.copyOf(candidates)) {
            field.maxLength()
                    .filter(most -> most < candidate.length())
                    .ifPresent(most -> candidates.add(candidate.substring(candidate.length() - most)));
        }
        return candidates.stream()
                .filter(text -> text.length() <= field.maxLength().orElse(Integer.MAX_VALUE))
                .filter(text -> field.pattern().map(text::matches).orElse(true))
                .findFirst();
    }

    static boolean isText(Field field) {
        return field.type() == FieldType.TEXT
                || field.type() == FieldType.LONG_TEXT
                || field.type() == FieldType.RICH_TEXT;
    }
}
