package org.mortise.core.duplicates.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mortise.api.records.Address;
import org.mortise.api.records.Money;
import org.mortise.api.records.Reference;
import org.mortise.api.records.StoredFile;

/** Makes profiles of the values of records, in the Java form or in the JSON form. */
public final class Profiles {

    private static final int MOST_VALUES = 50;
    private static final int MOST_DIGITS = 100;

    private Profiles() {}

    public static Profile of(MatchRule rule, UUID id, Map<String, ?> values) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (String path : rule.paths()) {
            int dot = path.indexOf('.');
            String field = dot < 0 ? path : path.substring(0, dot);
            List<String> found = new ArrayList<>();
            collect(values.get(field), dot < 0 ? null : path.substring(dot + 1), found);
            if (!found.isEmpty()) {
                texts.put(path, found);
            }
        }
        return new Profile(id, texts);
    }

    private static void collect(Object value, String part, List<String> texts) {
        if (value == null || texts.size() >= MOST_VALUES) {
            return;
        }
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, part, texts));
        } else if (value instanceof Map<?, ?> map) {
            Object main = map.containsKey("amount") ? amount(map.get("amount")) : map.get("id");
            collect(part == null ? main : map.get(part), null, texts);
        } else if (value instanceof Address address) {
            collect(part(address, part), null, texts);
        } else if (value instanceof Reference reference) {
            texts.add(reference.id().toString());
        } else if (value instanceof StoredFile file) {
            texts.add(file.id().toString());
        } else if (value instanceof BigDecimal number) {
            texts.add(plain(number));
        } else if (value instanceof Money money) {
            collect("currency".equals(part) ? money.currency() : money.amount(), null, texts);
        } else {
            texts.add(String.valueOf(value));
        }
    }

    /** Of money in the JSON form, whose amount is a text; what is no number stays as it is. */
    private static Object amount(Object text) {
        try {
            return String.valueOf(text).length() > MOST_DIGITS ? text : new BigDecimal(String.valueOf(text));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** A column has its own number of digits. What a client sends is not checked yet, and 1e999999999 is a long text. */
    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > MOST_DIGITS
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static String part(Address address, String part) {
        return switch (String.valueOf(part)) {
            case "street" -> address.street();
            case "city" -> address.city();
            case "state" -> address.state();
            case "postalCode" -> address.postalCode();
            case "country" -> address.country();
            default -> null;
        };
    }
}
