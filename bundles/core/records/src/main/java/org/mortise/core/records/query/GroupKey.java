package org.mortise.core.records.query;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.persistence.expressions.Expression;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;

/**
 * One expression to group by.
 *
 * @param text as it was asked for, the key of the answer
 * @param path the field
 * @param parts the parts of a date to extract; empty for the field itself
 */
record GroupKey(String text, ValuePath path, List<String> parts) {

    private static final Pattern CALL = Pattern.compile("([a-z]+)\\(([A-Za-z0-9.]+)\\)");

    static GroupKey parse(RecordTypes types, RecordType type, String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            ValuePath path = ValuePath.parse(types, type, text, "group");
            // Of a reference to any type the id alone says nothing; "parent.type" can be grouped by.
            boolean ungrouped = !path.field().type().groupable() || path.field().targetsAny();
            if (path.end().several() || ungrouped) {
                throw FieldPath.malformed("group", "is not possible by " + text);
            }
            return new GroupKey(text, path, List.of());
        }
        String function = call.group(1);
        if (function.equals("currency")) {
            ValuePath path = ValuePath.parse(types, type, call.group(2) + ".currency", "group");
            return new GroupKey(text, path, List.of());
        }
        List<String> parts = switch (function) {
            case "year" -> List.of("YEAR");
            case "quarter" -> List.of("YEAR", "QUARTER");
            case "month" -> List.of("YEAR", "MONTH");
            case "day" -> List.of("YEAR", "MONTH", "DAY");
            default ->
                throw FieldPath.malformed("group", function + " is not one of year, quarter, month, day, currency");
        };
        ValuePath path = ValuePath.parse(types, type, call.group(2), "group");
        FieldType fieldType = path.field().type();
        if (path.end().several() || fieldType != FieldType.DATE && fieldType != FieldType.DATE_TIME) {
            throw FieldPath.malformed("group", function + " needs a date; " + call.group(2) + " is none");
        }
        return new GroupKey(text, path, parts);
    }

    int columns() {
        return Math.max(1, parts.size());
    }

    List<Expression> expressions(QueryContext context, Expression record) {
        Expression value = path.expression(context, record);
        if (parts.isEmpty()) {
            return List.of(value);
        }
        // Days begin where the installation stands, not where the server or the session of the database does.
        String zone = context.clock().get().getZone().getId();
        Expression date = path.field().type() == FieldType.DATE_TIME
                ? value.postfixSQL(" AT TIME ZONE '" + (zone.equals("Z") ? "UTC" : zone) + "'")
                : value;
        return parts.stream().map(date::extract).toList();
    }

    /** @param columns as they came from the database */
    Object value(List<Object> columns) {
        Object first = parts.isEmpty() ? path.read(columns.get(0)) : columns.get(0);
        if (first == null) {
            return null;
        }
        if (parts.isEmpty()) {
            Field field = path.field();
            return field.type() == FieldType.REFERENCE ? Reference.to(field.target(), (UUID) first) : first;
        }
        StringBuilder key = new StringBuilder(String.format(Locale.ROOT, "%04d", number(first)));
        for (int i = 1; i < parts.size(); i++) {
            String pattern = parts.get(i).equals("QUARTER") ? "-Q%d" : "-%02d";
            key.append(String.format(Locale.ROOT, pattern, number(columns.get(i))));
        }
        return key.toString();
    }

    private static int number(Object value) {
        return value instanceof Number number
                ? number.intValue()
                : new java.math.BigDecimal(value.toString()).intValue();
    }
}
