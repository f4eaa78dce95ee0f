package org.mortise.core.records.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.mortise.core.records.query.Reader;
import org.mortise.core.records.query.RecordAssembler;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;

/** Makes drafts of writes: reads and locks the records that are to change, one query a type. */
final class DraftLoader {

    /** What nobody sets by a write. */
    static final Set<String> PLATFORM = Set.of(
            SystemFields.ID,
            SystemFields.VERSION,
            SystemFields.CREATED_AT,
            SystemFields.CREATED_BY,
            SystemFields.MODIFIED_AT,
            SystemFields.MODIFIED_BY,
            SystemFields.DELETED_AT);

    private final RecordTypes types;
    private final RecordTypes callers;
    private final Units units;

    /** @param callers the types as the caller knows them */
    DraftLoader(RecordTypes types, RecordTypes callers, Units units) {
        this.types = types;
        this.callers = callers;
        this.units = units;
    }

    List<Draft> load(List<Write> writes) {
        writes.forEach(write -> callers.require(write.type()));
        Map<String, List<UUID>> wanted = new HashMap<>();
        Set<String> purged = new HashSet<>();
        for (Write write : writes) {
            if (write.id() != null) {
                wanted.computeIfAbsent(write.type(), type -> new ArrayList<>()).add(write.id());
            }
            if (write.kind() == Write.Kind.PURGE) {
                purged.add(write.type());
            }
        }
        Map<UUID, Object> entities = new HashMap<>();
        wanted.forEach((type, ids) -> entities.putAll(locked(types.require(type), ids, purged.contains(type))));
        return writes.stream()
                .map(write -> draft(write, entities.get(write.id())))
                .toList();
    }

    private Draft draft(Write write, Object entity) {
        RecordType type = types.require(write.type());
        RecordType view = callers.require(write.type());
        if (write.kind() == Write.Kind.CREATE) {
            return new Draft(write, type, view, Ids.next(), null);
        }
        if (entity == null) {
            Draft missing = new Draft(write, type, view, write.id(), null);
            missing.problem = ProblemException.notFound(type.name() + " " + write.id());
            return missing;
        }
        EntityAccess access = EntityAccess.of(units.inTransaction(type.unit()), type);
        long version = ((Number) access.raw(entity, SystemFields.VERSION)).longValue();
        Map<String, Object> values = RecordAssembler.values(type, access, entity, List.of());
        Draft draft =
                new Draft(write, type, view, write.id(), new RecordData(type.name(), write.id(), version, values));
        draft.entity = entity;
        draft.versionAfter = version;
        draft.problem = objection(write, draft, version);
        return draft;
    }

    private static ProblemException objection(Write write, Draft draft, long version) {
        boolean deleted = draft.value(SystemFields.DELETED_AT) != null;
        if (deleted != (write.kind() == Write.Kind.RESTORE || write.kind() == Write.Kind.PURGE)) {
            return deleted
                    ? ProblemException.notFound(write.type() + " " + write.id())
                    : ProblemException.of(ProblemType.CONFLICT, "not-deleted", "The record is not deleted.");
        }
        if (write.expectedVersion() != null && write.expectedVersion() != version) {
            return ProblemException.of(
                    ProblemType.PRECONDITION_FAILED,
                    "Somebody else changed the record: it has version " + version + ", you know "
                            + write.expectedVersion() + ". Read it again.");
        }
        return null;
    }

    /** @param removed whether EclipseLink is to remove some of them */
    private Map<UUID, Object> locked(RecordType type, List<UUID> ids, boolean removed) {
        boolean managed = removed || units.rowPlan(type).isEmpty();
        JpaEntityManager manager = units.inTransaction(type.unit());
        EntityAccess access = EntityAccess.of(manager, type);
        Map<UUID, Object> entities = new HashMap<>();
        for (List<UUID> batch : Reader.batches(ids)) {
            ExpressionBuilder record = new ExpressionBuilder(access.entityClass());
            Expression id = record.get(SystemFields.ID);
            ReadAllQuery read = new ReadAllQuery(access.entityClass(), record);
            read.setSelectionCriteria(batch.size() == 1 ? id.equal(batch.get(0)) : id.in(batch));
            // In the order of ids, so that two bulks never wait for each other in a circle.
            read.addAscendingOrdering(SystemFields.ID);
            read.acquireLocks();
            if (!managed) {
                // Entities that EclipseLink watches are copied and compared; these are written without it.
                read.setIsReadOnly(true);
                read.refreshIdentityMapResult();
            }
            List<?> found = manager.createQuery(read).getResultList();
            if (!managed) {
                units.lists().fill(access, found, attribute -> true);
            }
            for (Object entity : found) {
                entities.put((UUID) access.raw(entity, SystemFields.ID), entity);
            }
        }
        return entities;
    }
}
