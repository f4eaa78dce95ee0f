package org.mortise.core.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.Records;
import org.mortise.api.records.Reference;

/** The scores of many records together, in groups by one field; reads them in pages, in the caller's name. */
final class ScoreReport {

    private static final int PAGE = 1000;
    private static final int MOST = 200_000;

    private final Records records;

    ScoreReport(Records records) {
        this.records = records;
    }

    /** @param missing per field and check how many records did not pass */
    record Group(
            Object key,
            long count,
            BigDecimal score,
            BigDecimal completeness,
            BigDecimal accuracy,
            Map<String, Long> missing) {}

    /** @param group a field, such as {@code owner}; null for one group of all */
    List<Group> of(ScoreRule rule, String filter, String group) {
        Scoring scoring = new Scoring(rule, Instant.now());
        Map<String, Sums> groups = new TreeMap<>();
        String cursor = null;
        long count = 0;
        do {
            Page page = records.query(Query.of(rule.type())
                    .where(filter)
                    .sort(List.of("id"))
                    .limit(PAGE)
                    .cursor(cursor));
            for (RecordData record : page.items()) {
                Object key = group == null ? null : record.get(group);
                String name = key instanceof Reference reference
                        ? reference.name() + " " + reference.id()
                        : String.valueOf(key);
                groups.computeIfAbsent(name, any -> new Sums(key)).add(scoring.of(record));
            }
            count += page.items().size();
            if (count > MOST) {
                throw ProblemException.of(
                        ProblemType.TOO_LARGE, "A report looks at " + MOST + " records at most; filter more narrowly.");
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return groups.values().stream().map(Sums::group).toList();
    }

    private static final class Sums {

        private final Object key;
        private final List<List<BigDecimal>> all = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private final Map<String, Long> missing = new LinkedHashMap<>();
        private long count;

        Sums(Object key) {
            this.key = key;
        }

        void add(Score score) {
            count++;
            List<BigDecimal> numbers = new ArrayList<>();
            numbers.add(score.score());
            numbers.add(score.completeness());
            numbers.add(score.accuracy());
            for (int i = 0; i < numbers.size(); i++) {
                if (numbers.get(i) != null) {
                    all.get(i).add(numbers.get(i));
                }
            }
            score.fields().stream()
                    .filter(field -> Boolean.FALSE.equals(field.passed()))
                    .forEach(field -> missing.merge(field.field() + " " + field.check(), 1L, Long::sum));
        }

        Group group() {
            return new Group(key, count, mean(all.get(0)), mean(all.get(1)), mean(all.get(2)), missing);
        }

        private static BigDecimal mean(List<BigDecimal> numbers) {
            return numbers.isEmpty()
                    ? null
                    : numbers.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(numbers.size()), 1, RoundingMode.HALF_UP);
        }
    }
}
