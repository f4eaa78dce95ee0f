package org.mortise.core.records.values;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.Address;
import org.mortise.api.records.Field;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;

/**
 * Turns what a caller wrote, in the JSON or the Java form, into the Java form of the field's type, and says everything that is
 * wrong with it. Without state apart from the list of violations.
 */
public final class Values {

    private static final Object REFUSED = new Object();
    private static final List<String> ADDRESS_PARTS = List.of("street", "city", "state", "postalCode", "country");
    private static final int MAX_ITEMS = 1000;

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

    private static boolean empty(Object value) {
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
            case MONEY -> money(field, value, path);
            case BOOLEAN -> bool(value, path);
            case DATE -> date(value, path);
            case DATE_TIME -> instant(value, path);
            case REFERENCE ->
                field.targetsAny() ? new AnyReference(this).read(value, path) : reference(field, value, path);
            case FILE -> file(value, path);
            case REFERENCES -> references(field, value, path);
            case ADDRESS -> address(value, path);
            case LIST -> items(field, value, path);
        };
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

    private Object money(Field field, Object value, String path) {
        if (value instanceof Money money) {
            // Services give it in this form, and nobody has looked at the currency yet.
            if (!Currencies.known(money.currency())) {
                return refuse(path + ".currency", "must be an ISO 4217 code such as EUR");
            }
            return inRange(field, money, path);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return refuse(path, "must be an amount and a currency: {\"amount\":\"12.50\",\"currency\":\"EUR\"}");
        }
        int before = violations.size();
        unknown(map, List.of("amount", "currency"), path);
        Object amount = empty(map.get("amount"))
                ? refuse(path + ".amount", "is missing")
                : new Numbers(this).decimal(map.get("amount"), path + ".amount");
        Object currency = map.get("currency");
        if (!(currency instanceof String code) || !Currencies.known(code)) {
            refuse(path + ".currency", "must be an ISO 4217 code such as EUR");
        }
        return violations.size() > before
                ? REFUSED
                : inRange(field, new Money((BigDecimal) amount, (String) currency), path);
    }

    private Object inRange(Field field, Money money, String path) {
        Object amount = new Numbers(this).checked(field, money.amount(), path + ".amount");
        return amount == REFUSED ? REFUSED : new Money((BigDecimal) amount, money.currency());
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

    private Object date(Object value, String path) {
        if (value instanceof LocalDate date) {
            return plausible(date) ? date : refuse(path, "must lie between the years 1 and 9999");
        }
        try {
            LocalDate date = value instanceof String text ? LocalDate.parse(text) : null;
            return date != null && plausible(date) ? date : refuse(path, "must be a date such as 2017-03-01");
        } catch (DateTimeException e) {
            return refuse(path, "must be a date such as 2017-03-01");
        }
    }

    private Object instant(Object value, String path) {
        try {
            Instant instant = value instanceof Instant given
                    ? given
                    : value instanceof String text ? OffsetDateTime.parse(text).toInstant() : null;
            if (instant == null
                    || !plausible(instant.atZone(java.time.ZoneOffset.UTC).toLocalDate())) {
                return refuse(path, "must be a date and time such as 2017-03-01T12:00:00Z");
            }
            // What the databases keep; a finer value would come back different.
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return refuse(path, "must be a date and time such as 2017-03-01T12:00:00Z");
        }
    }

    private static boolean plausible(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }

    private Object reference(Field field, Object value, String path) {
        if (value instanceof Reference reference) {
            return reference.type().equals(field.target())
                    ? reference
                    : refuse(path, "must point to the type " + field.target());
        }
        if (value instanceof UUID id) {
            return Reference.to(field.target(), id);
        }
        Object id = value;
        if (value instanceof Map<?, ?> map) {
            unknown(map, List.of("type", "id", "name"), path);
            if (map.get("type") != null && !field.target().equals(map.get("type"))) {
                return refuse(path + ".type", "must be " + field.target());
            }
            id = map.get("id");
        }
        try {
            if (id instanceof String text && text.length() == 36) {
                return Reference.to(field.target(), UUID.fromString(text));
            }
        } catch (IllegalArgumentException e) {
            return refuse(path, "must be the id of a record of the type " + field.target());
        }
        return refuse(path, "must be the id of a record of the type " + field.target());
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

    private Object references(Field field, Object value, String path) {
        if (!(value instanceof List<?> list) || list.size() > MAX_ITEMS) {
            return refuse(path, "must be a list of at most " + MAX_ITEMS + " references");
        }
        Map<UUID, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Object reference = reference(field, list.get(i), path + "[" + i + "]");
            if (reference == REFUSED) {
                return REFUSED;
            }
            result.put(((Reference) reference).id(), reference);
        }
        return new ArrayList<>(result.values());
    }

    private Object address(Object value, String path) {
        if (value instanceof Address given) {
            return address(parts(given), path);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return refuse(path, "must be an object with " + String.join(", ", ADDRESS_PARTS));
        }
        int before = violations.size();
        unknown(map, ADDRESS_PARTS, path);
        String[] parts = new String[ADDRESS_PARTS.size()];
        for (int i = 0; i < parts.length; i++) {
            Object part = map.get(ADDRESS_PARTS.get(i));
            Object text = empty(part) ? null : new Texts(this).text(part, 255, path + "." + ADDRESS_PARTS.get(i));
            parts[i] = text instanceof String given ? given : null;
        }
        if (violations.size() > before) {
            return REFUSED;
        }
        boolean none = Arrays.stream(parts).allMatch(Objects::isNull);
        return none ? null : new Address(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static Map<String, Object> parts(Address address) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("street", address.street());
        parts.put("city", address.city());
        parts.put("state", address.state());
        parts.put("postalCode", address.postalCode());
        parts.put("country", address.country());
        return parts;
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
