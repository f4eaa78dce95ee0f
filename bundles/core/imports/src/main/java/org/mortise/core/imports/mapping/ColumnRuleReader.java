package org.mortise.core.imports.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mortise.api.errors.Violation;

/** Reads what a mapping says of a column: one rule, or a list of rules when the column fills several fields. */
final class ColumnRuleReader {

    private ColumnRuleReader() {}

    static List<ColumnRule> read(JsonNode node, String path, List<Violation> violations) {
        List<ColumnRule> rules = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                rules.add(rule(new JsonObject(node.get(i), path + "[" + i + "]", violations)));
            }
        } else if (node.isTextual()) {
            rules.add(ColumnRule.of(node.asText()));
        } else {
            rules.add(rule(new JsonObject(node, path, violations)));
        }
        return rules;
    }

    private static ColumnRule rule(JsonObject json) {
        String field = json.text("field");
        if (field == null) {
            json.wrong("field", "says which field the column goes into; it is missing");
            field = "";
        }
        String date = json.text("date");
        if (date != null && !DateText.isPattern(date)) {
            json.wrong("date", "is no pattern of a date, such as M/d/yyyy");
            date = null;
        }
        ColumnRule rule = new ColumnRule(
                field,
                date,
                zone(json),
                decimal(json),
                json.text("currency"),
                number(json, "multiply"),
                values(json),
                json.choice("transform", Transform.class, Transform.NONE),
                json.text("match"),
                json.choice("missing", ColumnRule.Missing.class, ColumnRule.Missing.REJECT),
                separator(json),
                json.choice("blank", ColumnRule.Blank.class, ColumnRule.Blank.LEAVE));
        json.refuseOthers();
        return rule;
    }

    private static ZoneId zone(JsonObject json) {
        String zone = json.text("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            json.wrong("zone", "is no time zone, such as Europe/Berlin");
            return null;
        }
    }

    private static char decimal(JsonObject json) {
        String decimal = json.text("decimal");
        if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
            json.wrong("decimal", "has to be . or ,");
        }
        return ",".equals(decimal) ? ',' : '.';
    }

    private static String separator(JsonObject json) {
        String separator = json.text("separator");
        return separator == null || separator.isEmpty() ? ";" : separator;
    }

    private static BigDecimal number(JsonObject json, String key) {
        String text = json.text(key);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            json.wrong(key, "has to be a number");
            return null;
        }
    }

    private static Map<String, String> values(JsonObject json) {
        Map<String, String> values = new LinkedHashMap<>();
        json.members("values").forEach((from, to) -> values.put(from, to.isNull() ? "" : to.asText()));
        return values;
    }
}
