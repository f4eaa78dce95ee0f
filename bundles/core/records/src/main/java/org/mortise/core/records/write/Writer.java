package org.mortise.core.records.write;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.persistence.OptimisticLockException;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.mortise.api.errors.ProblemException;
import org.mortise.api.errors.ProblemType;
import org.mortise.api.records.RecordData;
import org.mortise.api.records.SystemFields;
import org.mortise.api.records.Write;
import org.mortise.api.records.WriteResult;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.SqlFailure;
import org.mortise.core.records.computed.Computer;
import org.mortise.core.records.query.RecordAssembler;
import org.mortise.core.records.units.EntityAccess;
import org.mortise.core.records.units.Units;

/**
 * The one way into the tables. Works on many writes at once, so that a bulk of a thousand costs a handful of statements, and
 * on one write as a bulk of one. Runs inside a transaction.
 */
public final class Writer {

    private final Units units;
    private final DraftLoader loader;
    private final WriteAccess access;
    private final DraftCheck check;
    private final RowWriter rows;
    private final UniqueClaims claims;
    private final Journal journal;
    private final FileClaims files;
    private final RecordAssembler assembler;
    private final Computer computer;

    Writer(
            Units units,
            DraftLoader loader,
            WriteAccess access,
            DraftCheck check,
            RowWriter rows,
            UniqueClaims claims,
            Journal journal,
            FileClaims files,
            RecordAssembler assembler,
            Computer computer) {
        this.units = units;
        this.loader = loader;
        this.access = access;
        this.check = check;
        this.rows = rows;
        this.claims = claims;
        this.journal = journal;
        this.files = files;
        this.assembler = assembler;
        this.computer = computer;
    }

    public List<WriteResult> writeAll(List<Write> writes, Caller caller) {
        List<WriteResult> results = new ArrayList<>(writes.size());
        List<Write> wave = new ArrayList<>();
        Set<UUID> touched = new HashSet<>();
        for (Write write : writes) {
            // Two writes to one record come one after the other.
            if (write.id() != null && !touched.add(write.id())) {
                results.addAll(wave(wave, caller));
                wave.clear();
                touched.clear();
                touched.add(write.id());
            }
            wave.add(write);
        }
        results.addAll(wave(wave, caller));
        return results;
    }

    private List<WriteResult> wave(List<Write> writes, Caller caller) {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = loader.load(writes);
        access.check(drafts);
        forbidPurges(drafts, caller);
        check.check(drafts);
        files.check(drafts, caller);
        claims.check(good(drafts));
        List<Draft> changed = good(drafts).stream()
                .filter(draft -> draft.write.kind() != Write.Kind.UPDATE
                        || draft.type.fields().stream().anyMatch(draft::changes))
                .toList();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Set<String> touchedUnits = new HashSet<>();
        try {
            for (Draft draft : rows.write(changed, caller, now)) {
                apply(draft, caller, now);
                touchedUnits.add(draft.type.unit());
            }
            claims.write(changed);
            files.write(changed, now);
            touchedUnits.forEach(unit -> units.inTransaction(unit).flush());
        } catch (OptimisticLockException e) {
            throw lostRace(e);
        } catch (RuntimeException e) {
            if (SqlFailure.isDuplicateKey(e)) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "duplicate-value",
                        "Somebody else took one of the unique values at the same moment; read again and repeat.",
                        List.of(),
                        e);
            }
            throw e;
        }
        for (Draft draft : changed) {
            draft.versionAfter = draft.written == null ? version(draft) : draft.written.version();
        }
        journal.write(changed, caller, now, files.former(changed));
        computer.follow(changed, caller, now);
        return results(drafts);
    }

    private static void forbidPurges(List<Draft> drafts, Caller caller) {
        for (Draft draft : drafts) {
            if (draft.write.kind() == Write.Kind.PURGE && !draft.refused() && !caller.administrator()) {
                draft.problem = ProblemException.of(ProblemType.FORBIDDEN, "Only administrators may purge records.");
            }
        }
    }

    private void apply(Draft draft, Caller caller, Instant now) {
        JpaEntityManager manager = units.inTransaction(draft.type.unit());
        EntityAccess access = EntityAccess.of(manager, draft.type);
        draft.changed = true;
        if (draft.write.kind() == Write.Kind.PURGE) {
            manager.remove(draft.entity);
            return;
        }
        boolean creation = draft.write.kind() == Write.Kind.CREATE;
        if (creation) {
            draft.entity = access.newEntity();
            access.setRaw(draft.entity, SystemFields.ID, draft.id);
            access.setRaw(draft.entity, SystemFields.CREATED_AT, now);
            access.setRaw(draft.entity, SystemFields.CREATED_BY, caller.userId());
        }
        access.setRaw(draft.entity, SystemFields.MODIFIED_AT, now);
        access.setRaw(draft.entity, SystemFields.MODIFIED_BY, caller.userId());
        switch (draft.write.kind()) {
            case DELETE -> access.setRaw(draft.entity, SystemFields.DELETED_AT, now);
            case RESTORE -> access.setRaw(draft.entity, SystemFields.DELETED_AT, null);
            default ->
                draft.type.fields().stream()
                        .filter(field -> !DraftLoader.PLATFORM.contains(field.name()))
                        .filter(field -> creation ? draft.value(field) != null : draft.changes(field))
                        .forEach(field -> access.set(draft.entity, field, draft.value(field)));
        }
        if (creation) {
            manager.persist(draft.entity);
        }
    }

    private long version(Draft draft) {
        if (draft.write.kind() == Write.Kind.PURGE) {
            // The row is gone; for whoever counts, this came after everything else.
            return draft.versionAfter + 1;
        }
        JpaEntityManager manager = units.inTransaction(draft.type.unit());
        return ((Number) EntityAccess.of(manager, draft.type).raw(draft.entity, SystemFields.VERSION)).longValue();
    }

    private List<WriteResult> results(List<Draft> drafts) {
        List<RecordData> written = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.written != null) {
                written.add(draft.shown(draft.written));
            } else if (!draft.refused()) {
                EntityAccess access = EntityAccess.of(units.inTransaction(draft.type.unit()), draft.type);
                written.add(RecordAssembler.record(draft.view, access, draft.entity, List.of()));
            }
        }
        Map<UUID, RecordData> records = new HashMap<>();
        assembler.named(written).forEach(record -> records.put(record.id(), record));
        List<WriteResult> results = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            results.add(new WriteResult(draft.refused() ? null : records.get(draft.id), draft.changed, draft.problem));
        }
        return results;
    }

    private static List<Draft> good(List<Draft> drafts) {
        return drafts.stream().filter(draft -> !draft.refused()).toList();
    }

    private static ProblemException lostRace(OptimisticLockException cause) {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                null,
                "Somebody else changed the record meanwhile; read it again.",
                List.of(),
                cause);
    }
}
