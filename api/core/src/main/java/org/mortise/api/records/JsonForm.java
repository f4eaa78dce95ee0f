package org.mortise.api.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form of record values, as maps, lists, strings, numbers and booleans. The same over REST, in the audit and in events. */
public final class JsonForm {

    private JsonForm() {}

    /** @param value a value in the Java form; null stays null */
    public static Object of(Object value) {
        if (value instanceof Money money) {
            return map("amount", plain(money.amount(), 2), "currency", money.currency());
        }
        if (value instanceof BigDecimal number) {
            return plain(number, 0);
        }
        if (value instanceof Reference reference) {
            return map("type", reference.type(), "id", reference.id().toString(), "name", reference.name());
        }
        if (value instanceof StoredFile file) {
            return file(file);
        }
        if (value instanceof Address address) {
            return address(address);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(of(item)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> result.put((String) key, of(item)));
            return result;
        }
        return value == null || value instanceof String || value instanceof Long || value instanceof Boolean
                ? value
                : value.toString();
    }

    /** A whole record; custom fields stand under {@code custom}. Fields that the record does not carry are left out. */
    public static Map<String, Object> of(RecordData record, RecordType type) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> custom = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (record.values().containsKey(field.name())) {
                (field.custom() ? custom : json).put(field.name(), of(record.get(field.name())));
            }
        }
        if (!custom.isEmpty()) {
            json.put("custom", custom);
        }
        return json;
    }

    /** Without exponent and needless zeros, with at least so many decimals. */
    private static String plain(BigDecimal number, int decimals) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < decimals ? stripped.setScale(decimals) : stripped).toPlainString();
    }

    private static Map<String, Object> file(StoredFile file) {
        Map<String, Object> json = map("id", file.id().toString(), "name", file.name());
        json.put("size", file.size());
        json.put("contentType", file.contentType());
        json.put("sha256", file.sha256());
        json.put("href", file.href());
        return json;
    }

    private static Map<String, Object> address(Address address) {
        Map<String, Object> json = map("street", address.street(), "city", address.city());
        json.put("state", address.state());
        json.put("postalCode", address.postalCode());
        json.put("country", address.country());
        return json;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return json;
    }
}
