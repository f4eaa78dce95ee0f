package org.mortise.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

/**
 * {@code ==}, {@code !=}, {@code =in=}, {@code =out=}, and {@code =lt=}, {@code =le=}, {@code =gt=}, {@code =ge=} for numbers, times
 * and ids. A value that is compared by {@code ==} or {@code !=} may begin and end with an asterisk; any may stand in quotation marks. A
 * field of items is named with a dot, and one item is enough.
 */
final class MemoryCondition implements Predicate<RecordData> {

    private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^,]+)");

    private final List<String> path;
    private final Predicate<Object> holds;

    MemoryCondition(String field, String operator, String wanted) {
        path = Arrays.asList(field.split("\\."));
        String value = plain(wanted);
        List<String> list = list(wanted);
        holds = switch (operator) {
            case "==" -> found -> equal(found, value);
            case "!=" -> found -> !equal(found, value);
            case "=in=" -> found -> list.contains(text(found));
            case "=out=" -> found -> !list.contains(text(found));
            case "=lt=" -> found -> found != null && compare(found, value) < 0;
            case "=le=" -> found -> found != null && compare(found, value) <= 0;
            case "=gt=" -> found -> found != null && compare(found, value) > 0;
            case "=ge=" -> found -> found != null && compare(found, value) >= 0;
            default -> throw new UnsupportedOperationException("The records in memory do not understand " + operator);
        };
    }

    @Override
    public boolean test(RecordData record) {
        Object value = path.get(0).equals("id") ? record.id() : record.get(path.get(0));
        return values(value, path.subList(1, path.size())).stream().anyMatch(holds);
    }

    private static List<Object> values(Object value, List<String> further) {
        List<Object> values = new ArrayList<>();
        if (value instanceof Collection<?> several && !several.isEmpty()) {
            several.forEach(each -> values.addAll(values(each, further)));
        } else if (value instanceof Map<?, ?> item && !further.isEmpty()) {
            values.addAll(values(item.get(further.get(0)), further.subList(1, further.size())));
        } else {
            values.add(value);
        }
        return values;
    }

    private static boolean equal(Object value, String wanted) {
        String text = text(value);
        boolean open = wanted.startsWith("*");
        boolean opened = wanted.length() > 1 && wanted.endsWith("*");
        String core = wanted.substring(open ? 1 : 0, wanted.length() - (opened ? 1 : 0));
        if (open && opened) {
            return text.contains(core);
        }
        return open ? text.endsWith(core) : opened ? text.startsWith(core) : text.equals(core);
    }

    private static int compare(Object found, String wanted) {
        if (found instanceof Number number) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(wanted));
        }
        if (found instanceof Instant time) {
            return time.compareTo(Instant.parse(wanted));
        }
        if (found instanceof LocalDate || found instanceof UUID) {
            return found.toString().compareTo(wanted);
        }
        throw new UnsupportedOperationException("The records in memory do not compare " + found + " with " + wanted);
    }

    private static String text(Object value) {
        Object plain = value instanceof Reference reference ? reference.id() : value;
        return plain == null ? "" : plain.toString();
    }

    private static String plain(String text) {
        return text.strip().replaceAll("^[\"']|[\"']$", "");
    }

    private static List<String> list(String text) {
        List<String> values = new ArrayList<>();
        Matcher each = LISTED.matcher(text.replaceAll("^\\(|\\)$", ""));
        while (each.find()) {
            values.add(plain(each.group()));
        }
        return values;
    }
}
