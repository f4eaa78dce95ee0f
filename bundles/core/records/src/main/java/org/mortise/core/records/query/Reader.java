package org.mortise.core.records.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.queries.ReportQuery;
import org.eclipse.persistence.queries.ReportQueryResult;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.records.Page;
import org.mortise.api.records.Query;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.StoredFile;
import org.mortise.api.records.SystemFields;
import org.mortise.api.security.RecordAction;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;

/** Reads records: one, several, a page. */
public final class Reader {

    /** How many ids one statement asks for. */
    private static final int ID_BATCH = 1000;

    private static final int MAX_LIMIT = 10_000;
    private static final int MAX_FIELDS = 1000;

    private final QueryContext context;
    private final RecordTypes types;
    private final Units units;
    private final RecordAssembler assembler;
    private final PreparedQueries prepared = new PreparedQueries();

    /** @param files what is known of files, by their ids */
    public Reader(QueryContext context, Function<Collection<UUID>, Map<UUID, StoredFile>> files) {
        this.context = context;
        this.types = context.types();
        this.units = context.units();
        units.whenOneLeaves(prepared::forget);
        this.assembler = new RecordAssembler(this::names, files);
    }

    public RecordData get(String typeName, UUID id) {
        List<RecordData> found = find(typeName, List.of(id));
        if (found.isEmpty()) {
            throw ProblemException.notFound(typeName + " " + id);
        }
        return found.get(0);
    }

    public List<RecordData> find(String typeName, Collection<UUID> ids) {
        return find(typeName, ids, List.of());
    }

    public List<RecordData> find(String typeName, Collection<UUID> ids, Collection<String> fields) {
        RecordType type = types.require(typeName);
        return units.read(type.unit(), manager -> {
            EntityAccess access = EntityAccess.of(manager, type);
            List<Object> entities = new ArrayList<>();
            for (List<UUID> batch : batches(ids)) {
                entities.addAll(living(manager, access, type, batch));
            }
            units.lists().fill(access, entities, shown(type, fields));
            return assembler.records(type, access, entities, fields);
        });
    }

    /** MALFORMED when the question cannot be understood. */
    public void check(Query query) {
        understood(query);
        RecordType type = types.require(query.type());
        units.read(type.unit(), manager -> {
            ExpressionBuilder record =
                    new ExpressionBuilder(EntityAccess.of(manager, type).entityClass());
            return matching(type, record, query);
        });
    }

    private record Place(List<SortKey> keys, List<Object> values) {}

    private Place understood(Query query) {
        RecordType type = types.require(query.type());
        if (query.limit() < 1 || query.limit() > MAX_LIMIT) {
            throw FieldPath.malformed("limit", "must lie between 1 and " + Query.MAX_LIMIT);
        }
        if (query.offset() < 0 || query.offset() > Query.MAX_OFFSET) {
            throw FieldPath.malformed("offset", "must lie between 0 and " + Query.MAX_OFFSET);
        }
        if (query.offset() > 0 && query.cursor() != null) {
            throw FieldPath.malformed("offset", "cannot stand beside cursor, which begins somewhere already");
        }
        List<SortKey> keys = SortKey.parse(context, type, query.sort());
        List<Object> values = query.cursor() == null ? null : Cursor.decode(keys, query.cursor());
        if (query.fields().size() > MAX_FIELDS) {
            throw FieldPath.malformed("fields", "takes at most " + MAX_FIELDS + " names");
        }
        query.fields().forEach(name -> FieldPath.parse(type, name, "fields"));
        return new Place(keys, values);
    }

    public Page query(Query query) {
        RecordType type = types.require(query.type());
        Place start = understood(query);
        List<SortKey> keys = start.keys();
        List<Object> place = start.values();
        return units.read(type.unit(), manager -> {
            EntityAccess access = EntityAccess.of(manager, type);
            Function<ExpressionBuilder, Expression> wanted = record -> {
                Expression matching = matching(type, record, query);
                return place == null ? matching : matching.and(Cursor.condition(keys, place, record));
            };
            List<?> rows = new PageRows(manager, access, wanted, keys).read(query.offset(), query.limit() + 1);
            boolean more = rows.size() > query.limit();
            List<?> page = more ? rows.subList(0, query.limit()) : rows;
            String next = more ? Cursor.encode(keys, place(manager, keys, access, page.get(page.size() - 1))) : null;
            Long total = query.total() ? count(manager, access, type, query) : null;
            List<String> fields = plain(query.fields());
            units.lists().fill(access, page, shown(type, fields));
            return new Page(assembler.records(type, access, page, fields), next, total);
        });
    }

    /** Names by id, deleted records included. Empty when the type is not installed. */
    public Map<UUID, String> names(String typeName, Collection<UUID> ids) {
        RecordType type = types.find(typeName).orElse(null);
        Map<UUID, String> names = new HashMap<>();
        // Whoever may read no part of a name gets none.
        if (type == null || ids.isEmpty() || type.nameFields().isEmpty()) {
            return names;
        }
        return units.read(type.unit(), manager -> {
            EntityAccess access = EntityAccess.of(manager, type);
            for (List<UUID> batch : batches(ids)) {
                for (Object row : nameRows(manager, access, type, batch)) {
                    names.put(
                            (UUID) column(row, 0), joined(row, type.nameFields().size()));
                }
            }
            return names;
        });
    }

    /** Of the ids those of records that are there and not deleted. */
    public List<UUID> living(String typeName, Collection<UUID> ids) {
        RecordType type = types.require(typeName);
        return units.read(type.unit(), manager -> {
            EntityAccess access = EntityAccess.of(manager, type);
            List<UUID> living = new ArrayList<>();
            for (List<UUID> batch : batches(ids)) {
                ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
                ReportQuery report = new ReportQuery(access.entityClass(), record);
                report.addAttribute(SystemFields.ID, record.get(SystemFields.ID));
                report.setSelectionCriteria(byIds(record, batch).and(context.visible(type, record)));
                manager.createQuery(report).getResultList().forEach(row -> living.add((UUID) column(row, 0)));
            }
            return living;
        });
    }

    /** Whether the caller may do something with every record of the type. */
    public boolean unlimited(RecordType type, RecordAction action) {
        return context.visibility().unlimited(type, action);
    }

    /** Of the ids those of records, deleted ones included, with which the caller may do something. */
    public Set<UUID> permitted(RecordType type, Collection<UUID> ids, RecordAction action) {
        return units.read(type.unit(), manager -> {
            EntityAccess access = EntityAccess.of(manager, type);
            Set<UUID> permitted = new HashSet<>();
            for (List<UUID> batch : batches(ids)) {
                ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
                Expression allowed = context.visibility().permitted(type, record, action);
                ReportQuery report = new ReportQuery(access.entityClass(), record);
                report.addAttribute(SystemFields.ID, record.get(SystemFields.ID));
                Expression wanted = byIds(record, batch);
                report.setSelectionCriteria(allowed == null ? wanted : wanted.and(allowed));
                manager.createQuery(report).getResultList().forEach(row -> permitted.add((UUID) column(row, 0)));
            }
            return permitted;
        });
    }

    private Expression matching(RecordType type, ExpressionBuilder record, Query query) {
        Expression alive = query.deleted()
                ? context.permitted(
                        type, record, record.get(SystemFields.DELETED_AT).notNull())
                : context.visible(type, record);
        Expression filter = new FilterCompiler(context, type, record).compile(query.filter());
        Expression matching = filter == null ? alive : filter.and(alive);
        return query.ids() == null ? matching : among(record, query.ids()).and(matching);
    }

    private static Expression among(Expression record, List<UUID> ids) {
        Expression any = null;
        for (List<UUID> batch : batches(ids)) {
            any = any == null ? byIds(record, batch) : any.or(byIds(record, batch));
        }
        // No record is without an id.
        return any == null ? record.get(SystemFields.ID).isNull() : any;
    }

    private Long count(JpaEntityManager manager, EntityAccess access, RecordType type, Query query) {
        ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
        ReportQuery report = new ReportQuery(access.entityClass(), record);
        report.addCount("count", record.get(SystemFields.ID), Long.class);
        report.setSelectionCriteria(matching(type, record, query));
        return ((Number) column(manager.createQuery(report).getSingleResult(), 0)).longValue();
    }

    private List<?> nameRows(JpaEntityManager manager, EntityAccess access, RecordType type, List<UUID> ids) {
        if (ids.size() == 1 && context.seesAll(type)) {
            return prepared.name(manager, access, type, ids.get(0));
        }
        ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
        ReportQuery report = new ReportQuery(access.entityClass(), record);
        report.addAttribute(SystemFields.ID, record.get(SystemFields.ID));
        type.nameFields().forEach(name -> report.addAttribute(name, record.get(name)));
        report.setSelectionCriteria(context.permitted(type, record, byIds(record, ids)));
        return manager.createQuery(report).getResultList();
    }

    private List<?> living(JpaEntityManager manager, EntityAccess access, RecordType type, List<UUID> ids) {
        if (ids.size() == 1 && context.seesAll(type)) {
            return prepared.living(manager, access, type, ids.get(0));
        }
        ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
        ReadAllQuery read = new ReadAllQuery(access.entityClass(), record);
        read.setSelectionCriteria(byIds(record, ids).and(context.visible(type, record)));
        read.setIsReadOnly(true);
        return manager.createQuery(read).getResultList();
    }

    private static List<Object> place(
            JpaEntityManager manager, List<SortKey> keys, EntityAccess access, Object entity) {
        List<Object> values = new ArrayList<>();
        for (SortKey key : keys) {
            values.add(
                    key.path().related()
                            ? related(manager, key, access, entity)
                            : access.raw(entity, key.field().name()));
        }
        return values;
    }

    /** The related value that this record was sorted by. */
    private static Object related(JpaEntityManager manager, SortKey key, EntityAccess access, Object entity) {
        ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
        ReportQuery report = new ReportQuery(access.entityClass(), record);
        report.addItem("value", key.value(record));
        report.setSelectionCriteria(record.get(SystemFields.ID).equal(access.raw(entity, SystemFields.ID)));
        return key.path().read(column(manager.createQuery(report).getSingleResult(), 0));
    }

    private static Predicate<String> shown(RecordType type, Collection<String> fields) {
        return name ->
                (fields.isEmpty() || fields.contains(name)) && type.field(name).isPresent();
    }

    private static List<String> plain(List<String> fields) {
        return fields.stream()
                .map(name -> name.startsWith("custom.") ? name.substring("custom.".length()) : name)
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .toList();
    }

    private static Expression byIds(Expression record, List<UUID> ids) {
        Expression id = record.get(SystemFields.ID);
        return ids.size() == 1 ? id.equal(ids.get(0)) : id.in(ids);
    }

    public static List<List<UUID>> batches(Collection<UUID> ids) {
        List<UUID> all = new ArrayList<>(new java.util.TreeSet<>(ids));
        List<List<UUID>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += ID_BATCH) {
            batches.add(all.subList(i, Math.min(all.size(), i + ID_BATCH)));
        }
        return batches;
    }

    private static String joined(Object row, int parts) {
        StringBuilder name = new StringBuilder();
        for (int i = 1; i <= parts; i++) {
            Object part = column(row, i);
            if (part != null) {
                name.append(name.length() == 0 ? "" : " ").append(part);
            }
        }
        return name.toString();
    }

    public static Object column(Object row, int index) {
        if (row instanceof ReportQueryResult result) {
            return result.getResults().get(index);
        }
        return row instanceof Object[] array ? array[index] : row;
    }
}
