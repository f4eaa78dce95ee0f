package org.mortise.core.records.query;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.errors.Violation;
import org.mortise.api.records.FieldBuilder;
import org.mortise.api.records.FieldType;
import org.mortise.core.records.values.Values;

/**
 * Where a page ended: the values of the sort keys of its last record. Stays right while records are added and removed, since
 * it names a place in the order and not a number of rows.
 */
final class Cursor {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Cursor() {}

    static String encode(List<SortKey> keys, List<Object> values) {
        ArrayNode node = JSON.createArrayNode();
        node.add(signature(keys));
        for (Object value : values) {
            if (value == null) {
                node.addNull();
            } else {
                node.add(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static List<Object> decode(List<SortKey> keys, String token) {
        try {
            JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(token));
            if (!node.isArray()
                    || node.size() != keys.size() + 1
                    || !signature(keys).equals(node.get(0).asText())) {
                throw wrong();
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                JsonNode value = node.get(i + 1);
                values.add(value.isNull() ? null : parse(keys.get(i), value.asText()));
            }
            return values;
        } catch (IOException | RuntimeException e) {
            throw wrong();
        }
    }

    /** The records behind the place: greater in the first key, or level in it and greater in the second, and so on. */
    static Expression condition(List<SortKey> keys, List<Object> values, Expression record) {
        Expression result = null;
        Expression level = null;
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            Expression behind = key.behind(record, values.get(i));
            if (behind != null) {
                Expression branch = level == null ? behind : level.and(behind);
                result = result == null ? branch : result.or(branch);
            }
            Expression same = key.level(record, values.get(i));
            level = level == null ? same : level.and(same);
        }
        return result;
    }

    /** Checked like a client's value, since a client may have made it up: what no database takes must not reach one. */
    private static Object parse(SortKey key, String text) {
        FieldType type = key.field().type();
        if (key.isId() || type == FieldType.REFERENCE) {
            return UUID.fromString(text);
        }
        FieldBuilder field = switch (type) {
            case INTEGER, AUTO_NUMBER, BOOLEAN, DATE, DATE_TIME -> new FieldBuilder("cursor", type);
            case DECIMAL, PERCENT, MONEY -> new FieldBuilder("cursor", FieldType.DECIMAL);
            default -> new FieldBuilder("cursor", FieldType.LONG_TEXT);
        };
        if (text.isBlank() && field.build().type() == FieldType.LONG_TEXT) {
            return text;
        }
        List<Violation> violations = new ArrayList<>();
        Object value = new Values(violations).read(field.required(true).build(), text, "cursor");
        if (!violations.isEmpty()) {
            throw wrong();
        }
        return value;
    }

    private static String signature(List<SortKey> keys) {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key.descending() ? '-' : '+').append(key.selector()));
        return text.toString();
    }

    private static RuntimeException wrong() {
        return FieldPath.malformed("cursor", "is not one that this list gave with this sort order; begin without it");
    }
}
