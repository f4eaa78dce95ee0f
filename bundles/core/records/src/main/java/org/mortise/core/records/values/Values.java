package org.mortise.core.records.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Field;
import org.mortise.api.records.StoredFile;

/**
 * Turns what a caller wrote, in the JSON or the Java form, into the Java form of the field's type, and says everything that is
 * wrong with it. Without state apart from the list of violations.
 */
public final class Values {

    static final Object REFUSED = new Object();
    static final int MAX_ITEMS = 1000;

    private final List<Violation> violations;

    public Values(List<Violation> violations) {
        this.violations = violations;
    }

    /** @return the value in the Java form, or null when there is none or it was refused */
    public Object read(Field field, Object value, String path) {
        Object result = empty(value) || noItems(field, value) ? null : convert(field, value, path);
        if (result == REFUSED) {
            return null;
        }
        if (result == null && field.required()) {
            refuse(path, "is required");
        }
        return result;
    }

    static boolean empty(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    /** An empty list is no value where a list is expected, and a value of the wrong kind elsewhere. */
    private static boolean noItems(Field field, Object value) {
        boolean several = switch (field.type()) {
            case LIST, REFERENCES, ENUMERATIONS -> true;
            default -> false;
        };
        return several && value instanceof List<?> list && list.isEmpty();
    }

    private Object convert(Field field, Object value, String path) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL -> new Texts(this).read(field, value, path);
            case RICH_TEXT -> new RichTexts(this).read(field, value, path);
            case ENUMERATION -> term(field, value, path);
            case ENUMERATIONS -> terms(field, value, path);
            case INTEGER, AUTO_NUMBER, DECIMAL, PERCENT -> new Numbers(this).read(field, value, path);
            case MONEY -> new Amounts(this).read(field, value, path);
            case BOOLEAN -> bool(value, path);
            case DATE -> new Dates(this).day(value, path);
            case DATE_TIME -> new Dates(this).moment(value, path);
            case REFERENCE ->
                field.targetsAny()
                        ? new AnyReference(this).read(value, path)
                        : new References(this).one(field, value, path);
            case FILE -> file(value, path);
            case REFERENCES -> new References(this).several(field, value, path);
            case ADDRESS -> new Addresses(this).read(value, path);
            case LIST -> items(field, value, path);
        };
    }

    /** How often something was refused so far. */
    int refusals() {
        return violations.size();
    }

    Object refuse(String path, String message) {
        violations.add(new Violation(path, message));
        return REFUSED;
    }

    private Object term(Field field, Object value, String path) {
        if (value instanceof String text && field.values().contains(text)) {
            return text;
        }
        return refuse(path, "must be one of " + String.join(", ", field.values()));
    }

    private Object terms(Field field, Object value, String path) {
        if (!(value instanceof List<?> list) || list.size() > MAX_ITEMS) {
            return refuse(path, "must be a list of at most " + MAX_ITEMS + " values");
        }
        Set<Object> result = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Object term = term(field, list.get(i), path + "[" + i + "]");
            if (term == REFUSED) {
                return REFUSED;
            }
            result.add(term);
        }
        return new ArrayList<>(result);
    }

    private Object bool(Object value, String path) {
        if (value instanceof Boolean) {
            return value;
        }
        if ("true".equals(value) || "false".equals(value)) {
            return Boolean.valueOf((String) value);
        }
        return refuse(path, "must be true or false");
    }

    /** What is known of the file is looked up by its id when it is written; what clients send beside the id is not looked at. */
    private Object file(Object value, String path) {
        if (value instanceof StoredFile) {
            return value;
        }
        UUID id = uuid(value instanceof Map<?, ?> map ? map.get("id") : value);
        return id == null ? refuse(path, "must be the id of a file, got by an upload") : StoredFile.of(id);
    }

    static UUID uuid(Object value) {
        if (value instanceof UUID id) {
            return id;
        }
        try {
            return value instanceof String text && text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Object items(Field field, Object value, String path) {
        if (!(value instanceof List<?> list) || list.size() > MAX_ITEMS) {
            return refuse(path, "must be a list of at most " + MAX_ITEMS + " objects");
        }
        int before = violations.size();
        List<Map<String, Object>> items = new ArrayList<>(list.size());
        List<String> known = field.items().stream().map(Field::name).toList();
        for (int i = 0; i < list.size(); i++) {
            String itemPath = path + "[" + i + "]";
            if (!(list.get(i) instanceof Map<?, ?> map)) {
                refuse(itemPath, "must be an object with " + String.join(", ", known));
                continue;
            }
            unknown(map, known, itemPath);
            Map<String, Object> item = new LinkedHashMap<>();
            for (Field part : field.items()) {
                item.put(part.name(), read(part, map.get(part.name()), itemPath + "." + part.name()));
            }
            items.add(item);
        }
        return violations.size() > before ? REFUSED : items;
    }

    void unknown(Map<?, ?> map, List<String> known, String path) {
        for (Object key : map.keySet()) {
            if (!known.contains(key)) {
                refuse(path + "." + key, "is not known here; known are " + String.join(", ", known));
            }
        }
    }

    /** Whether {@code read} of the helpers refused. */
    static boolean refused(Object result) {
        return result == REFUSED;
    }
}
