package org.mortise.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mortise.api.records.RecordData;

/**
 * The filters that {@link MemoryRecords} understands: {@link MemoryCondition conditions}, all of which hold where {@code ;} stands
 * between them and one of which where it is {@code ,}; in brackets where both are wanted.
 */
final class MemoryFilter implements Predicate<RecordData> {

    private static final Pattern CONDITION = Pattern.compile(
            "([\\w.]+)(==|!=|=\\w+=)(\\((?:[^()\"']++|\"[^\"]*\"|'[^']*')*\\)|\"[^\"]*\"|'[^']*'|[^;,()]*)");

    private final String text;
    private final Predicate<RecordData> all;
    private int at;

    /** @param filter null for everything */
    MemoryFilter(String filter) {
        text = filter == null ? "" : filter.strip();
        all = text.isEmpty() ? record -> true : any();
        if (at < text.length()) {
            throw unknown();
        }
    }

    @Override
    public boolean test(RecordData record) {
        return all.test(record);
    }

    private Predicate<RecordData> any() {
        List<Predicate<RecordData>> parts = new ArrayList<>();
        do {
            parts.add(every());
        } while (skip(','));
        return record -> parts.stream().anyMatch(part -> part.test(record));
    }

    private Predicate<RecordData> every() {
        List<Predicate<RecordData>> parts = new ArrayList<>();
        do {
            parts.add(one());
        } while (skip(';'));
        return record -> parts.stream().allMatch(part -> part.test(record));
    }

    private Predicate<RecordData> one() {
        if (skip('(')) {
            Predicate<RecordData> inner = any();
            if (!skip(')')) {
                throw unknown();
            }
            return inner;
        }
        Matcher condition = CONDITION.matcher(text).region(at, text.length());
        if (!condition.lookingAt()) {
            throw unknown();
        }
        at = condition.end();
        return new MemoryCondition(condition.group(1), condition.group(2), condition.group(3));
    }

    private boolean skip(char wanted) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at == text.length() || text.charAt(at) != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private UnsupportedOperationException unknown() {
        return new UnsupportedOperationException(
                "The records in memory do not understand \"" + text + "\" from \"" + text.substring(at) + "\" on.");
    }
}
