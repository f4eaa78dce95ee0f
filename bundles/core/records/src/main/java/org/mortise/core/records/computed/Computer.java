package org.mortise.core.records.computed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.mortise.api.records.Aggregation;
import org.mortise.api.records.Field;
import org.mortise.api.records.Group;
import org.mortise.api.records.RecordType;
import org.mortise.api.records.RecordTypes;
import org.mortise.api.records.Reference;
import org.mortise.api.records.Write;
import org.mortise.api.security.Caller;
import org.mortise.core.persistence.Sql;
import org.mortise.core.records.units.Units;

/**
 * Keeps computed values right, in the transaction that changes their inputs. Whoever changes a record that others are computed
 * from locks those first and then computes them of what is committed and of its own changes; two writers of one parent come one
 * after the other, so that nobody misses the other's change.
 */
public final class Computer {

    private static final int BATCH = 1000;

    private final RecordTypes types;
    private final ComputedRows rows;
    private final Formulas formulas;
    private final RollUps rollUps;
    private final ComputedLog log;
    private volatile Known known = new Known(List.of(), null);

    private record Known(List<RecordType> types, Computations computations) {}

    public Computer(
            RecordTypes types, Units units, Sql sql, Function<Aggregation, List<Group>> aggregator, ComputedLog log) {
        this.types = types;
        this.rows = new ComputedRows(units, sql);
        this.formulas = new Formulas(types, rows);
        this.rollUps = new RollUps(aggregator);
        this.log = log;
    }

    /** What follows what now; worked out anew when the types have changed. */
    Computations computations() {
        List<RecordType> now = List.copyOf(types.all());
        Known last = known;
        if (last.computations() == null || !same(last.types(), now)) {
            last = new Known(now, new Computations(now, types));
            known = last;
        }
        return last.computations();
    }

    /** The inputs of a computed field, as {@code type.field}; null when it is not known what it is computed from. */
    public Set<String> inputs(RecordType type, String field) {
        return computations().inputs(type.name(), field);
    }

    private static boolean same(List<RecordType> one, List<RecordType> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Before records are written: puts in what follows from their own values and from what they refer to. */
    public void fill(List<? extends ComputedRecord> records) {
        Computations now = computations();
        if (now.none()) {
            return;
        }
        for (ComputedRecord record : records) {
            if (record.kind() == Write.Kind.CREATE) {
                record.recordType().fields().stream()
                        .filter(field -> field.rollUp().isPresent())
                        .forEach(field -> record.put(field, RollUps.none(field)));
            }
        }
        formulas.compute(records, now, false);
    }

    /** After records were written and flushed: lets everything that is computed from them follow. */
    public void follow(List<? extends ComputedRecord> changes, Caller caller, Instant at) {
        Computations now = computations();
        List<? extends ComputedRecord> round = changes;
        // Ends, since no value is computed from itself, not even over several records.
        while (!now.none() && !round.isEmpty()) {
            List<Recomputed> next = new ArrayList<>();
            affected(round, now).forEach((type, affected) -> next.addAll(recompute(type, affected, now)));
            if (!next.isEmpty()) {
                log.recomputed(next, caller, at);
            }
            round = next;
        }
    }

    /** The records of one type to look at, and which roll-ups of which of them. */
    private record Affected(Map<RollUpField, Set<UUID>> rollUps, Set<UUID> ids) {

        Affected() {
            this(new LinkedHashMap<>(), new TreeSet<>());
        }
    }

    private Map<String, Affected> affected(List<? extends ComputedRecord> changes, Computations now) {
        Map<String, Affected> affected = new TreeMap<>();
        Map<Computations.Dependent, Set<UUID>> sources = new HashMap<>();
        for (ComputedRecord change : changes) {
            String type = change.recordType().name();
            now.rollUpsOver(type)
                    .forEach(rollUp -> parents(change, rollUp).forEach(id -> {
                        Affected parents = affected.computeIfAbsent(rollUp.type(), any -> new Affected());
                        parents.rollUps()
                                .computeIfAbsent(rollUp, any -> new TreeSet<>())
                                .add(id);
                        parents.ids().add(id);
                    }));
            if (change.kind() == Write.Kind.UPDATE) {
                now.dependents(type).stream()
                        .filter(dependent -> change.changes(dependent.there()))
                        .forEach(dependent -> sources.computeIfAbsent(dependent, any -> new TreeSet<>())
                                .add(change.id()));
            }
        }
        sources.forEach(
                (dependent, ids) -> affected.computeIfAbsent(dependent.type().name(), any -> new Affected())
                        .ids()
                        .addAll(rows.pointing(dependent.type(), dependent.reference(), ids)));
        return affected;
    }

    private static List<UUID> parents(ComputedRecord change, RollUpField rollUp) {
        boolean update = change.kind() == Write.Kind.UPDATE;
        List<UUID> parents = new ArrayList<>(2);
        if (update && rollUp.inputs().stream().noneMatch(change::changes)) {
            return parents;
        }
        if ((update || change.kind() == Write.Kind.DELETE)
                && change.former(rollUp.by()) instanceof Reference reference) {
            parents.add(reference.id());
        }
        if (change.kind() != Write.Kind.DELETE && change.value(rollUp.by()) instanceof Reference reference) {
            parents.add(reference.id());
        }
        return parents;
    }

    private List<Recomputed> recompute(String typeName, Affected affected, Computations now) {
        RecordType type = types.find(typeName).orElse(null);
        if (type == null) {
            return List.of();
        }
        List<Recomputed> changed = new ArrayList<>();
        List<UUID> ids = new ArrayList<>(affected.ids());
        for (int i = 0; i < ids.size(); i += BATCH) {
            List<Recomputed> locked = rows.lock(type, ids.subList(i, Math.min(ids.size(), i + BATCH)));
            affected.rollUps()
                    .forEach((rollUp, parents) -> rollUps.compute(
                            rollUp,
                            locked.stream()
                                    .filter(record -> parents.contains(record.id()))
                                    .toList()));
            formulas.compute(locked, now, true);
            changed.addAll(stored(type, locked));
        }
        return changed;
    }

    private List<Recomputed> stored(RecordType type, List<Recomputed> records) {
        List<Recomputed> changed = records.stream().filter(Recomputed::changed).toList();
        rows.store(type, changed);
        return changed;
    }

    /**
     * Computes one field of some records anew, for what was there before the field was. Without an audit entry: nobody changed
     * the records. What follows from them follows, with one.
     *
     * @return how many had another value
     */
    int again(RecordType type, Field field, Collection<UUID> ids, boolean compareOnly, Caller caller, Instant at) {
        Computations now = computations();
        List<Recomputed> records = rows.lock(type, ids);
        now.rollUps(type.name()).stream()
                .filter(rollUp -> rollUp.field().name().equals(field.name()))
                .forEach(rollUp -> rollUps.compute(rollUp, records));
        formulas.compute(records, now, true);
        int different =
                (int) records.stream().filter(record -> record.changes(field)).count();
        if (!compareOnly) {
            follow(stored(type, records), caller, at);
        }
        return different;
    }

    ComputedRows rows() {
        return rows;
    }
}
