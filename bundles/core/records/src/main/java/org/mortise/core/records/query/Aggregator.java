package org.mortise.core.records.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.queries.ReportQuery;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Aggregation.Measure;
import org.mortise.api.records.Field;
import org.mortise.api.records.FieldType;
import org.mortise.api.records.Group;
import org.mortise.api.records.Money;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;
import org.mortise.api.records.SystemFields;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;

/** Groups and sums up in the database. */
public final class Aggregator {

    private static final int MAX_GROUPS = 10_000;

    private static final int MAX_KEYS = 5;
    private static final int MAX_MEASURES = 20;

    private final QueryContext context;
    private final RecordTypes types;
    private final Units units;
    private final RecordAssembler.Names names;

    public Aggregator(QueryContext context, RecordAssembler.Names names) {
        this.context = context;
        this.types = context.types();
        this.units = context.units();
        this.names = names;
    }

    public List<Group> aggregate(Aggregation aggregation) {
        RecordType type = types.require(aggregation.type());
        checkSize(aggregation);
        List<GroupKey> keys = aggregation.groups().stream()
                .map(text -> GroupKey.parse(types, type, text))
                .toList();
        List<Measure> measures = aggregation.measures();
        measures.forEach(measure -> check(type, measure));
        List<?> rows = units.read(type.unit(), manager -> {
            EntityAccess access = EntityAccess.of(manager, type);
            ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
            ReportQuery report = new ReportQuery(access.entityClass(), record);
            Expression living = context.visible(type, record);
            Expression filter = new FilterCompiler(context, type, record).compile(aggregation.filter());
            report.setSelectionCriteria(filter == null ? living : filter.and(living));
            for (GroupKey key : keys) {
                for (Expression part : key.expressions(context, record)) {
                    report.addItem(key.text(), part);
                    report.addGrouping(part);
                    report.addOrdering(part.ascending().nullsLast());
                }
            }
            measures.forEach(measure -> addMeasure(report, record, type, measure));
            // EclipseLink selects nothing for a query without items; and an answer without a measure is the list of
            // groups.
            report.addCount("rows", record.get(SystemFields.ID), Long.class);
            report.setMaxRows(MAX_GROUPS + 1);
            return manager.createQuery(report).getResultList();
        });
        if (rows.size() > MAX_GROUPS) {
            throw FieldPath.malformed(
                    "group", "gives more than " + MAX_GROUPS + " groups; filter or group more coarsely");
        }
        List<Group> groups = new ArrayList<>(rows.size());
        rows.forEach(row -> groups.add(group(row, type, keys, measures)));
        return named(groups);
    }

    private static void checkSize(Aggregation aggregation) {
        if (aggregation.groups().size() > MAX_KEYS) {
            throw FieldPath.malformed("group", "takes at most " + MAX_KEYS + " expressions");
        }
        if (aggregation.measures().size() > MAX_MEASURES) {
            Measure last = aggregation.measures().get(MAX_MEASURES);
            throw FieldPath.malformed(
                    last.function().name().toLowerCase(java.util.Locale.ROOT),
                    "is one too many; " + MAX_MEASURES + " results can be asked for at once");
        }
    }

    private static void check(RecordType type, Measure measure) {
        FieldPath path =
                FieldPath.parse(type, measure.field(), measure.function().name().toLowerCase(java.util.Locale.ROOT));
        FieldType fieldType = path.field().type();
        boolean ordered = fieldType.numeric() || fieldType == FieldType.DATE || fieldType == FieldType.DATE_TIME;
        boolean possible = switch (measure.function()) {
            case COUNT -> path.field() == path.owner() && !path.several() && fieldType != FieldType.ADDRESS;
            case SUM, AVG -> path.field() == path.owner() && fieldType.numeric() && fieldType != FieldType.AUTO_NUMBER;
            case MIN, MAX -> path.field() == path.owner() && ordered;
        };
        if (!possible) {
            throw FieldPath.malformed(
                    measure.function().name().toLowerCase(java.util.Locale.ROOT),
                    "is not possible for " + measure.field());
        }
    }

    private static Field field(RecordType type, Measure measure) {
        return FieldPath.parse(type, measure.field(), "field").field();
    }

    private static void addMeasure(ReportQuery report, Expression record, RecordType type, Measure measure) {
        Field field = field(type, measure);
        Expression value = record.get(field.name());
        switch (measure.function()) {
            case COUNT -> report.addCount(measure.field(), value, Long.class);
            case SUM -> report.addSum(measure.field(), value, BigDecimal.class);
            case AVG -> report.addAverage(measure.field(), value, BigDecimal.class);
            case MIN -> report.addMinimum(measure.field(), value);
            case MAX -> report.addMaximum(measure.field(), value);
        }
        if (inMoney(field, measure)) {
            // Two different answers here mean two currencies in one group.
            report.addMinimum("least", record.get(field.name() + "Currency"));
            report.addMaximum("greatest", record.get(field.name() + "Currency"));
        }
    }

    private static boolean inMoney(Field field, Measure measure) {
        return field.type() == FieldType.MONEY && measure.function() != Aggregation.Function.COUNT;
    }

    private static Group group(Object row, RecordType type, List<GroupKey> keys, List<Measure> measures) {
        int column = 0;
        Map<String, Object> groupKeys = new LinkedHashMap<>();
        for (GroupKey key : keys) {
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < key.columns(); i++) {
                parts.add(Reader.column(row, column++));
            }
            groupKeys.put(key.text(), key.value(parts));
        }
        Map<Measure, Object> values = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Field field = field(type, measure);
            Object value = normal(Reader.column(row, column++), measure, field);
            if (inMoney(field, measure)) {
                Object least = Reader.column(row, column++);
                Object greatest = Reader.column(row, column++);
                value = value == null ? null : new Money((BigDecimal) value, one(least, greatest, measure));
            }
            values.put(measure, value);
        }
        return new Group(groupKeys, values);
    }

    private static String one(Object least, Object greatest, Measure measure) {
        if (!least.equals(greatest)) {
            throw ProblemException.invalid(
                    measure.field(),
                    "stands in several currencies in one group; group by currency(" + measure.field()
                            + ") as well, or filter by " + measure.field() + ".currency");
        }
        return (String) least;
    }

    private static Object normal(Object value, Measure measure, Field field) {
        if (value == null) {
            return null;
        }
        if (measure.function() == Aggregation.Function.COUNT) {
            return ((Number) value).longValue();
        }
        if (!(value instanceof Number number)) {
            return value;
        }
        BigDecimal decimal = value instanceof BigDecimal given ? given : new BigDecimal(number.toString());
        return decimal.scale() > 4 ? decimal.setScale(4, java.math.RoundingMode.HALF_UP) : decimal;
    }

    /** Gives the references among the keys their names, one query a type. */
    private List<Group> named(List<Group> groups) {
        Map<String, Collection<UUID>> ids = new HashMap<>();
        for (Group group : groups) {
            for (Object key : group.keys().values()) {
                if (key instanceof Reference reference) {
                    ids.computeIfAbsent(reference.type(), type -> new ArrayList<>())
                            .add(reference.id());
                }
            }
        }
        if (ids.isEmpty()) {
            return groups;
        }
        Map<String, Map<UUID, String>> found = new HashMap<>();
        ids.forEach((type, values) -> found.put(type, names.of(type, values)));
        return groups.stream()
                .map(group -> {
                    Map<String, Object> keys = new LinkedHashMap<>(group.keys());
                    keys.replaceAll((name, key) -> key instanceof Reference reference
                            ? new Reference(
                                    reference.type(),
                                    reference.id(),
                                    found.get(reference.type()).get(reference.id()))
                            : key);
                    return new Group(keys, group.measures());
                })
                .toList();
    }
}
