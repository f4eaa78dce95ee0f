package org.mortise.core.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mortise.api.records.Address;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordData;

/** Holds records against a rule. */
final class Scoring {

    private static final int LONGEST = 1000;

    private final ScoreRule rule;
    private final Instant now;

    Scoring(ScoreRule rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    Score of(RecordData record) {
        List<Score.FieldScore> fields =
                rule.checks().stream().map(check -> asked(check, record)).toList();
        return new Score(
                share(fields, field -> true),
                share(fields, field -> field.check().equals("filled")),
                share(fields, field -> !field.check().equals("filled")),
                fields);
    }

    private Score.FieldScore asked(ScoreRule.Check check, RecordData record) {
        List<Object> values = values(record, check.field());
        return switch (check.kind()) {
            case FILLED -> told(check, !values.isEmpty(), "is empty");
            case PLAUSIBLE ->
                values.isEmpty()
                        ? told(check, null, "has no value to look at")
                        : told(check, values.stream().allMatch(value -> plausible(check, value)), "is not plausible");
            case VERIFIED ->
                values.isEmpty()
                        ? told(check, null, "has no value to look at")
                        : told(check, verified(record.get(check.by())), "is not verified: see " + check.by());
            case FRESH ->
                told(
                        check,
                        values.stream().anyMatch(value -> age(value) <= check.days()),
                        "is older than " + check.days() + " days, or there is no date");
        };
    }

    private static Score.FieldScore told(ScoreRule.Check check, Boolean passed, String reason) {
        return new Score.FieldScore(
                check.field(),
                check.kind().json(),
                check.weight(),
                passed,
                Boolean.TRUE.equals(passed) ? null : reason);
    }

    private static BigDecimal share(List<Score.FieldScore> fields, Predicate<Score.FieldScore> counts) {
        double all = 0;
        double passed = 0;
        for (Score.FieldScore field : fields) {
            if (field.passed() != null && counts.test(field)) {
                all += field.weight();
                passed += field.passed() ? field.weight() : 0;
            }
        }
        return all == 0 ? null : BigDecimal.valueOf(100 * passed / all).setScale(1, RoundingMode.HALF_UP);
    }

    private static boolean plausible(ScoreRule.Check check, Object value) {
        if (check.pattern() != null) {
            String text = String.valueOf(value);
            if (text.length() > LONGEST || !check.pattern().matcher(text).matches()) {
                return false;
            }
        }
        if (check.min() == null && check.max() == null) {
            return true;
        }
        BigDecimal number = number(value);
        return number != null
                && (check.min() == null || number.compareTo(check.min()) >= 0)
                && (check.max() == null || number.compareTo(check.max()) <= 0);
    }

    private static boolean verified(Object by) {
        return by != null && !Boolean.FALSE.equals(by);
    }

    private long age(Object value) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return value instanceof LocalDate date
                ? ChronoUnit.DAYS.between(date, today)
                : value instanceof Instant instant ? ChronoUnit.DAYS.between(instant, now) : Long.MAX_VALUE;
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal
                : value instanceof Long whole
                        ? BigDecimal.valueOf(whole)
                        : value instanceof Money money ? money.amount() : null;
    }

    /** The values behind a path, several for lists; empty for none. */
    static List<Object> values(RecordData record, String path) {
        int dot = path.indexOf('.');
        List<Object> values = new ArrayList<>();
        collect(record.get(dot < 0 ? path : path.substring(0, dot)), dot < 0 ? null : path.substring(dot + 1), values);
        return values;
    }

    private static void collect(Object value, String part, List<Object> values) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, part, values));
        } else if (value instanceof Map<?, ?> map) {
            if (part == null && !map.isEmpty()) {
                values.add(map);
            } else if (part != null) {
                collect(map.get(part), null, values);
            }
        } else if (value instanceof Address address && part != null) {
            collect(part(address, part), null, values);
        } else if (value instanceof Money money && "currency".equals(part)) {
            values.add(money.currency());
        } else if (value != null && !(value instanceof String text && text.isBlank())) {
            values.add(value);
        }
    }

    private static String part(Address address, String part) {
        return switch (part) {
            case "street" -> address.street();
            case "city" -> address.city();
            case "state" -> address.state();
            case "postalCode" -> address.postalCode();
            default -> address.country();
        };
    }
}
