package org.mortise.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Reference;

/**
 * The filters that {@link MemoryRecords} understands: conditions with {@code ==} and {@code !=}, all of which hold, separated by
 * {@code ;}. A value may begin and end with an asterisk, and stand in quotation marks.
 */
final class MemoryFilter implements Predicate<RecordData> {
    private final List<String> conditions;

    /** @param filter null for everything */
    MemoryFilter(String filter) {
        conditions = filter == null || filter.isBlank() ? List.of() : Arrays.asList(filter.split(";"));
    }

    @Override
    public boolean test(RecordData record) {
        return conditions.stream().allMatch(condition -> holds(record, condition.strip()));
    }

    private static boolean holds(RecordData record, String condition) {
        int unequal = condition.indexOf("!=");
        int at = unequal >= 0 ? unequal : condition.indexOf("==");
        if (at < 0 || condition.matches(".*[(),].*")) {
            throw new UnsupportedOperationException("The records in memory do not understand \"" + condition
                    + "\": only conditions with == and !=, separated by semicolons.");
        }
        String field = condition.substring(0, at);
        String wanted = condition.substring(at + 2).replaceAll("^[\"']|[\"']$", "");
        return equal(field.equals("id") ? record.id() : record.get(field), wanted) == unequal < 0;
    }

    private static boolean equal(Object value, String wanted) {
        Object plain = value instanceof Reference reference ? reference.id() : value;
        String text = plain == null ? "" : plain.toString();
        boolean open = wanted.startsWith("*");
        boolean opened = wanted.length() > 1 && wanted.endsWith("*");
        String core = wanted.substring(open ? 1 : 0, wanted.length() - (opened ? 1 : 0));
        if (open && opened) {
            return text.contains(core);
        }
        return open ? text.endsWith(core) : opened ? text.startsWith(core) : text.equals(core);
    }
}
