package org.mortise.core.records.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.queries.ReportQuery;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.SystemFields;
import org.mortise.core.records.units.EntityAccess;

/**
 * The questions for one record that everybody asks, translated to SQL once: the translation took an eighth of the time of reading a
 * record. For whoever sees all rows of the type only; rows are restricted by conditions of their own. Safe for many threads.
 */
final class PreparedQueries {

    private static final String PARAMETER = "wanted";

    private final Map<String, Prepared> living = new ConcurrentHashMap<>();
    private final Map<String, Prepared> names = new ConcurrentHashMap<>();

    /** @param descriptor that it was translated with; a refresh of the unit makes another */
    private record Prepared(ClassDescriptor descriptor, List<String> fields, DatabaseQuery query) {
        boolean fits(EntityAccess access, List<String> wanted) {
            return descriptor == access.descriptor() && fields.equals(wanted);
        }
    }

    /** The entity of the living record, in a list that is empty when there is none. */
    List<?> living(JpaEntityManager manager, EntityAccess access, RecordType type, UUID id) {
        DatabaseQuery query = query(living, access, type, List.of(), () -> {
            ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
            ReadAllQuery read = new ReadAllQuery(access.entityClass(), record);
            read.setSelectionCriteria(record.get(SystemFields.ID)
                    .equal(record.getParameter(PARAMETER))
                    .and(record.get(SystemFields.DELETED_AT).isNull()));
            read.setIsReadOnly(true);
            return read;
        });
        return answer(manager, query, id);
    }

    /** One row of the id and the parts of the name, or none; of a deleted record too. */
    List<?> name(JpaEntityManager manager, EntityAccess access, RecordType type, UUID id) {
        DatabaseQuery query = query(names, access, type, type.nameFields(), () -> {
            ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
            ReportQuery report = new ReportQuery(access.entityClass(), record);
            report.addAttribute(SystemFields.ID, record.get(SystemFields.ID));
            type.nameFields().forEach(name -> report.addAttribute(name, record.get(name)));
            report.setSelectionCriteria(record.get(SystemFields.ID).equal(record.getParameter(PARAMETER)));
            return report;
        });
        return answer(manager, query, id);
    }

    void forget() {
        living.clear();
        names.clear();
    }

    private static DatabaseQuery query(
            Map<String, Prepared> known,
            EntityAccess access,
            RecordType type,
            List<String> fields,
            Supplier<DatabaseQuery> make) {
        Prepared prepared = known.get(type.name());
        if (prepared == null || !prepared.fits(access, fields)) {
            DatabaseQuery query = make.get();
            query.addArgument(PARAMETER, UUID.class);
            prepared = new Prepared(access.descriptor(), List.copyOf(fields), query);
            known.put(type.name(), prepared);
        }
        return prepared.query();
    }

    private static List<?> answer(JpaEntityManager manager, DatabaseQuery query, UUID id) {
        return manager.createQuery(query).setParameter(PARAMETER, id).getResultList();
    }
}
